package firstattempt.guide;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import firstattempt.journal.Situation;
import org.jspecify.annotations.Nullable;

/**
 * What the guide has to say.
 *
 * @param outcome the answer
 * @param reasons the rules that decided it
 * @param saying which words to the child, by outcome and age
 * @param asking which question goes with them, or null
 * @param needs how to talk with this child
 * @param adultPresses whether there is an adult to be answered
 * @param childrenWatch whether there is an audience
 * @param tell who has to be told
 * @param informed who knows already
 * @param calm the plan for the adult's own urge
 * @param sources what stands behind all that
 */
record Advice(Outcome outcome, List<Rule> reasons, String saying, @Nullable Situation asking, List<Need> needs,
		boolean adultPresses, boolean childrenWatch, List<Person> tell, List<Person> informed, Calm calm,
		Set<Source> sources) {

	/**
	 * What there is to say about an outcome.
	 * @param outcome the outcome, decided now or earlier
	 * @param situation what is about to slip, if told
	 * @param answers what was weighed
	 * @param needs what makes things harder for the child
	 * @return the advice
	 */
	static Advice of(Outcome outcome, @Nullable Situation situation, Answers answers, List<Need> needs) {
		List<Rule> reasons = Rule.reasons(outcome, answers);
		return new Advice(outcome, reasons, outcome + "_" + answers.age(),
				(outcome != Outcome.STEP_IN) ? situation : null, needs, answers.adultPresses(), answers.childrenWatch(),
				answers.people(Told.SHOULD_KNOW), answers.people(Told.KNOWS), Calm.of(outcome, answers),
				sources(outcome, reasons, answers, needs));
	}

	/**
	 * Whether it has to be made safe before anything is said.
	 * @return true if safety decided it
	 */
	public boolean safeFirst() {
		return this.reasons.contains(Rule.SAFETY_AT_STAKE) || this.reasons.contains(Rule.HARD_AND_MAYBE_UNSAFE);
	}

	private static Set<Source> sources(Outcome outcome, List<Rule> reasons, Answers answers, List<Need> needs) {
		Set<Source> sources = EnumSet.noneOf(Source.class);
		reasons.forEach((rule) -> sources.add(rule.source()));
		sources.addAll(switch (outcome) {
			case STEP_BACK -> List.of(Source.BAILED_OUT, Source.TAKING_OVER, Source.TALK_AFTERWARDS);
			case STEP_BACK_WITH_A_NET ->
				List.of(Source.FADE_SUPPORT, Source.ASKING_FOR_HELP, Source.TAKING_OVER, Source.TALK_AFTERWARDS);
			case STEP_IN -> List.of(Source.THREE_TESTS, Source.ASKING_FOR_HELP);
		});
		if (!needs.isEmpty()) {
			sources.add(Source.LEARNS_DIFFERENTLY);
		}
		if (answers.adultPresses()) {
			sources.add(Source.OTHER_PARENTS);
		}
		if (answers.strongUrge()) {
			sources.addAll(List.of(Source.OWN_STRESS, Source.IF_THEN));
		}
		return sources;
	}

	/** A plan for the adult's own urge. */
	enum Calm {

		/** A breath is enough. */
		WAIT,
		/** The urge is strong and has to be held. */
		HOLD,
		/** Going in. */
		GO,
		/** Going in with a strong urge. */
		GO_SLOWLY;

		static Calm of(Outcome outcome, Answers answers) {
			if (outcome == Outcome.STEP_IN) {
				return answers.strongUrge() ? GO_SLOWLY : GO;
			}
			return answers.strongUrge() ? HOLD : WAIT;
		}

	}

}
