package firstattempt.guide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The rules by which the guide answers, in order of precedence: the first one that
 * applies decides, and all others with its outcome that apply are reasons too. What is
 * stepped in for comes first, so nothing that speaks for stepping back can outvote it.
 */
enum Rule {

	// step in
	/** Safety comes before everything. */
	SAFETY_AT_STAKE(Outcome.STEP_IN, Source.SAFETY_FIRST, (it) -> it.safety() == Safety.YES),
	/** What stays as it is teaches too late. */
	CANNOT_BE_UNDONE(Outcome.STEP_IN, Source.SAFETY_FIRST, (it) -> it.stakes() == Stakes.CANNOT_BE_UNDONE),
	/** Two doubts are one too many. */
	HARD_AND_MAYBE_UNSAFE(Outcome.STEP_IN, Source.SAFETY_FIRST, (it) -> it.stakes() == Stakes.HARD && it.maybeUnsafe()),
	/** The first test fails. */
	NO_CHANCE(Outcome.STEP_IN, Source.THREE_TESTS, (it) -> it.chance() == Ready.NO),
	/** The second test fails. */
	NO_TOOLS(Outcome.STEP_IN, Source.THREE_TESTS, (it) -> it.tools() == Ready.NO),
	/** The third test fails. */
	NO_TALK(Outcome.STEP_IN, Source.THREE_TESTS, (it) -> it.talk() == Ready.NO),
	/** For this child the stakes are higher, and one open test is enough. */
	HARD_WITH_NEEDS(Outcome.STEP_IN, Source.LEARNS_DIFFERENTLY,
			(it) -> it.stakes() == Stakes.HARD && it.needs() && it.openTests() >= 1),
	/** For a little one, one open test is enough. */
	HARD_WHEN_LITTLE(Outcome.STEP_IN, Source.NOT_SURE_COUNTS,
			(it) -> it.stakes() == Stakes.HARD && it.age() == Age.LITTLE && it.openTests() >= 1),
	/** For anybody, two open tests are enough. */
	HARD_AND_OPEN(Outcome.STEP_IN, Source.NOT_SURE_COUNTS, (it) -> it.stakes() == Stakes.HARD && it.openTests() >= 2),

	// step back with a net
	/** Never a plain step back where nobody is sure that it is safe. */
	MAYBE_UNSAFE(Outcome.STEP_BACK_WITH_A_NET, Source.SAFETY_FIRST, (it) -> it.safety() == Safety.NOT_SURE),
	/** Hard can be met, though not without anything underneath. */
	HARD(Outcome.STEP_BACK_WITH_A_NET, Source.KNOW_THE_RESULT, (it) -> it.stakes() == Stakes.HARD),
	/** The first test is passed in part. */
	CHANCE_UNSURE(Outcome.STEP_BACK_WITH_A_NET, Source.THREE_TESTS, (it) -> it.chance() == Ready.PARTLY),
	/** The second test is passed in part. */
	TOOLS_UNSURE(Outcome.STEP_BACK_WITH_A_NET, Source.THREE_TESTS, (it) -> it.tools() == Ready.PARTLY),
	/** The third test is passed in part. */
	TALK_UNSURE(Outcome.STEP_BACK_WITH_A_NET, Source.THREE_TESTS, (it) -> it.talk() == Ready.PARTLY),
	/** Higher stakes and a slower rebound. */
	MORE_TO_CARRY(Outcome.STEP_BACK_WITH_A_NET, Source.LEARNS_DIFFERENTLY,
			(it) -> it.needs() && it.mattersToTheChild()),
	/** A little one bears it better with somebody in sight. */
	STILL_LITTLE(Outcome.STEP_BACK_WITH_A_NET, Source.NOT_SURE_COUNTS,
			(it) -> it.age() == Age.LITTLE && it.mattersToTheChild()),
	/** An audience makes it bigger. */
	OTHERS_WATCH(Outcome.STEP_BACK_WITH_A_NET, Source.NOT_SURE_COUNTS,
			(it) -> it.childrenWatch() && it.mattersToTheChild()),
	/** Whoever is there when it happens should not be surprised. */
	SOMEBODY_SHOULD_KNOW(Outcome.STEP_BACK_WITH_A_NET, Source.KNOW_THE_RESULT, Answers::somebodyShouldKnow),
	/** What was not answered counts as not sure. */
	LEFT_OPEN(Outcome.STEP_BACK_WITH_A_NET, Source.NOT_SURE_COUNTS, Answers::leavesOpen),

	// step back
	/** All three tests are passed. */
	PASSES_THE_TESTS(Outcome.STEP_BACK, Source.THREE_TESTS, (it) -> it.openTests() == 0),
	/** Small results are best met. */
	SMALL_RESULT(Outcome.STEP_BACK, Source.SMALL_RESULTS,
			(it) -> it.stakes() == Stakes.NOTHING_MUCH || it.stakes() == Stakes.UNPLEASANT),
	/** Nobody can come to harm. */
	SAFE(Outcome.STEP_BACK, Source.SAFETY_FIRST, (it) -> it.safety() == Safety.NO),
	/** Somebody else's urge is not the child's need. */
	ONLY_PRESSED(Outcome.STEP_BACK, Source.OTHER_PARENTS, Answers::adultPresses);

	private static final List<Rule> ALL = List.of(values());

	private final Outcome outcome;

	private final Source source;

	private final Predicate<Answers> condition;

	Rule(Outcome outcome, Source source, Predicate<Answers> condition) {
		this.outcome = outcome;
		this.source = source;
		this.condition = condition;
	}

	/**
	 * What the guide answers.
	 * @param answers what there is to weigh
	 * @return the outcome of the first rule that applies
	 */
	static Outcome decide(Answers answers) {
		for (Rule rule : ALL) {
			if (rule.appliesTo(answers)) {
				return rule.outcome;
			}
		}
		throw new IllegalStateException("No rule applies to " + answers);
	}

	/**
	 * What speaks for an outcome.
	 * @param outcome the outcome
	 * @param answers what there is to weigh
	 * @return the rules that apply and lead there, in their order
	 */
	static List<Rule> reasons(Outcome outcome, Answers answers) {
		return ALL.stream().filter((rule) -> rule.outcome == outcome && rule.appliesTo(answers)).toList();
	}

	/**
	 * The table itself, for whoever wants to read it.
	 * @return the rules by where they lead, in their order
	 */
	static Map<Outcome, List<Rule>> table() {
		return ALL.stream().collect(Collectors.groupingBy(Rule::outcome, LinkedHashMap::new, Collectors.toList()));
	}

	boolean appliesTo(Answers answers) {
		return this.condition.test(answers);
	}

	public Outcome outcome() {
		return this.outcome;
	}

	public Source source() {
		return this.source;
	}

}
