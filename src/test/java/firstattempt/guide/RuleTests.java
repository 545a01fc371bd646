package firstattempt.guide;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tries all answers there are with each other. The answers to each question stand here
 * from the safest to the least safe; those that are as safe as each other share a number.
 */
class RuleTests {

	private static final List<Choice> STAKES = List.of(new Choice(0, Stakes.NOTHING_MUCH),
			new Choice(1, Stakes.UNPLEASANT), new Choice(2, null), new Choice(3, Stakes.HARD),
			new Choice(4, Stakes.CANNOT_BE_UNDONE));

	private static final List<Choice> SAFETY = List.of(new Choice(0, Safety.NO), new Choice(1, Safety.NOT_SURE),
			new Choice(1, null), new Choice(2, Safety.YES));

	private static final List<Choice> READY = List.of(new Choice(0, Ready.YES), new Choice(1, Ready.PARTLY),
			new Choice(1, null), new Choice(2, Ready.NO));

	private static final List<Choice> COMPANY = List.of(new Choice(0, Company.NOBODY), new Choice(0, null),
			new Choice(0, Company.ADULT_PRESSES), new Choice(1, Company.CHILDREN_WATCH), new Choice(1, Company.BOTH));

	private static final List<Choice> TOLD = List.of(new Choice(0, Told.KNOWS), new Choice(0, Told.NO_NEED),
			new Choice(0, null), new Choice(1, Told.SHOULD_KNOW));

	private static final List<Choice> URGE = List.of(new Choice(0, null), new Choice(0, 0), new Choice(0, 1),
			new Choice(0, 2), new Choice(0, 3), new Choice(0, 4));

	private static final List<Choice> NEEDS = List.of(new Choice(0, false), new Choice(1, true));

	private static final List<Choice> AGE = List.of(new Choice(0, Age.UNKNOWN), new Choice(0, Age.TEEN),
			new Choice(0, Age.MIDDLE), new Choice(1, Age.LITTLE));

	private static final List<List<Choice>> QUESTIONS = List.of(STAKES, SAFETY, READY, READY, READY, COMPANY, TOLD,
			TOLD, TOLD, URGE, NEEDS, AGE);

	private static final int ALL = QUESTIONS.stream().mapToInt(List::size).reduce(1, (a, b) -> a * b);

	/** How far apart two combinations are that differ in one answer only. */
	private static final int[] STEPS = new int[QUESTIONS.size()];

	static {
		int step = 1;
		for (int q = 0; q < STEPS.length; q++) {
			STEPS[q] = step;
			step *= QUESTIONS.get(q).size();
		}
	}

	private static final Outcome[] OUTCOMES = Outcome.values();

	/** The outcome of each combination. */
	private static byte[] outcomes;

	@BeforeAll
	static void decideAll() {
		outcomes = new byte[ALL];
		for (int i = 0; i < ALL; i++) {
			outcomes[i] = (byte) Rule.decide(answers(i)).ordinal();
		}
	}

	@Test
	void triesNineteenMillionCombinations() {
		assertThat(ALL).isEqualTo(19_660_800);
		assertThat(outcomes).contains((byte) 0, (byte) 1, (byte) 2);
	}

	/** The urge is left out here: below, it changes nothing. */
	@Test
	void givesTheMostCautiousOutcomeThatAnyRuleAsksFor() {
		Rule[] rules = Rule.values();
		for (int i = 0; i < ALL; i++) {
			if (digit(i, 9) != 0) {
				continue;
			}
			Answers answers = answers(i);
			int most = -1;
			for (Rule rule : rules) {
				if (rule.appliesTo(answers)) {
					most = Math.max(most, rule.outcome().ordinal());
				}
			}
			if (most != outcomes[i]) {
				throw new AssertionError(answers + " gave " + OUTCOMES[outcomes[i]]);
			}
		}
	}

	@Test
	void givesAtLeastOneReasonAndOnlyOnesThatApply() {
		Set<Rule> given = EnumSet.noneOf(Rule.class);
		for (int i = 0; i < ALL; i++) {
			if (digit(i, 9) == 0) {
				Answers answers = answers(i);
				List<Rule> reasons = Rule.reasons(OUTCOMES[outcomes[i]], answers);
				if (reasons.isEmpty() || !reasons.stream().allMatch((rule) -> rule.appliesTo(answers))) {
					throw new AssertionError(answers + ": " + reasons);
				}
				given.addAll(reasons);
			}
		}
		assertThat(given).as("no rule is there for nothing").containsExactly(Rule.values());
	}

	@Test
	void neverOutvotesAnAnswerAboutSafety() {
		for (int i = 0; i < ALL; i++) {
			Safety safety = (Safety) choice(i, 1).answer();
			Stakes stakes = (Stakes) choice(i, 0).answer();
			Outcome outcome = OUTCOMES[outcomes[i]];
			boolean mustStepIn = safety == Safety.YES || stakes == Stakes.CANNOT_BE_UNDONE;
			boolean mayStepBack = safety == Safety.NO && (stakes == Stakes.NOTHING_MUCH || stakes == Stakes.UNPLEASANT);
			if ((mustStepIn && outcome != Outcome.STEP_IN) || (!mayStepBack && outcome == Outcome.STEP_BACK)) {
				throw new AssertionError(answers(i) + " gave " + outcome);
			}
		}
	}

	@Test
	void namesSafetyAmongTheReasonsWhereItIsAtStake() {
		for (int i = 0; i < ALL; i += 7) {
			if (choice(i, 1).answer() == Safety.YES) {
				assertReason(answers(i), Rule.SAFETY_AT_STAKE);
			}
			if (choice(i, 0).answer() == Stakes.CANNOT_BE_UNDONE) {
				assertReason(answers(i), Rule.CANNOT_BE_UNDONE);
			}
		}
	}

	@Test
	void stepsInWhereverATestFails() {
		for (int i = 0; i < ALL; i++) {
			for (int test = 2; test <= 4; test++) {
				if (choice(i, test).answer() == Ready.NO && OUTCOMES[outcomes[i]] != Outcome.STEP_IN) {
					throw new AssertionError(answers(i).toString());
				}
			}
		}
	}

	@Test
	void isNeverMoreIntrusiveForASaferAnswer() {
		for (int q = 0; q < STEPS.length; q++) {
			List<Choice> question = QUESTIONS.get(q);
			int step = STEPS[q];
			for (int i = 0; i < ALL; i++) {
				int digit = digit(i, q);
				if (digit + 1 < question.size() && outcomes[i] > outcomes[i + step]) {
					throw new AssertionError(answers(i) + " is safer than " + answers(i + step));
				}
			}
		}
	}

	/** An urge is the adult's, and what is left open is not sure. */
	@Test
	void answersTheSameToWhatIsAsSafe() {
		for (int q = 0; q < STEPS.length; q++) {
			List<Choice> question = QUESTIONS.get(q);
			int step = STEPS[q];
			for (int i = 0; i < ALL; i++) {
				int digit = digit(i, q);
				if (digit + 1 < question.size() && question.get(digit).risk() == question.get(digit + 1).risk()
						&& outcomes[i] != outcomes[i + step]) {
					throw new AssertionError(answers(i) + " is not like " + answers(i + step));
				}
			}
		}
	}

	@Test
	void standsInTheOrderInWhichItIsRead() {
		assertThat(Rule.values()).extracting(Rule::outcome).isSortedAccordingTo((one, other) -> other.compareTo(one));
		assertThat(Rule.table().keySet()).containsExactly(Outcome.STEP_IN, Outcome.STEP_BACK_WITH_A_NET,
				Outcome.STEP_BACK);
		assertThat(Rule.table().values().stream().flatMap(List::stream)).containsExactly(Rule.values());
	}

	@Test
	void stepsBackWithANetWhereNothingWasAnswered() {
		Answers nothing = new Answers(null, null, null, null, null, null, null, null, null, null, false, Age.UNKNOWN);
		assertThat(Rule.decide(nothing)).isEqualTo(Outcome.STEP_BACK_WITH_A_NET);
		assertThat(Rule.reasons(Outcome.STEP_BACK_WITH_A_NET, nothing)).containsExactly(Rule.LEFT_OPEN);
	}

	private static void assertReason(Answers answers, Rule rule) {
		if (!Rule.reasons(Rule.decide(answers), answers).contains(rule)) {
			throw new AssertionError(answers + " without " + rule);
		}
	}

	private static Answers answers(int i) {
		return new Answers((Stakes) answer(i, 0), (Safety) answer(i, 1), (Ready) answer(i, 2), (Ready) answer(i, 3),
				(Ready) answer(i, 4), (Company) answer(i, 5), (Told) answer(i, 6), (Told) answer(i, 7),
				(Told) answer(i, 8), (Integer) answer(i, 9), (Boolean) answer(i, 10), (Age) answer(i, 11));
	}

	private static Object answer(int i, int question) {
		return choice(i, question).answer();
	}

	private static Choice choice(int i, int question) {
		return QUESTIONS.get(question).get(digit(i, question));
	}

	private static int digit(int i, int question) {
		return (i / STEPS[question]) % QUESTIONS.get(question).size();
	}

	/**
	 * A possible answer.
	 *
	 * @param risk the higher, the less safe
	 * @param answer the answer, or null where none was given
	 */
	private record Choice(int risk, Object answer) {
	}

}
