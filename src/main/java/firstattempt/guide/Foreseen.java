package firstattempt.guide;

import java.util.UUID;

import firstattempt.family.Child;
import firstattempt.journal.Aftermath;
import firstattempt.journal.Step;
import firstattempt.journal.Story;
import org.jspecify.annotations.Nullable;

/**
 * What was foreseen, beside what came.
 *
 * @param decision which decision
 * @param child about whom
 * @param question what was asked beforehand
 * @param outcome what the guide answered
 * @param story what was written when it had happened
 * @param came how the one compares to the other
 * @param went how what was done compares to the answer, or null where nobody said
 */
record Foreseen(UUID decision, Child child, Question question, Outcome outcome, Story story, Came came,
		@Nullable Went went) {

	static Foreseen of(Decision decision, Child child, Story story) {
		return new Foreseen(decision.id(), child,
				new Question(decision.situation(), decision.aboutToHappen(), decision.answers()), decision.outcome(),
				story, Came.of(decision.answers().stakes(), story.aftermath()), Went.of(decision.outcome(), story));
	}

	/** How what followed compares to what was expected. */
	enum Came {

		/** About so. */
		AS_FORESEEN,
		/** Milder. */
		EASIER,
		/** Harder. */
		HARDER,
		/** Nobody said beforehand. */
		NOT_FORESEEN,
		/** An adult took the edge off. */
		SOFTENED,
		/** An adult set something else. */
		IMPOSED,
		/** Nothing has followed, or nobody said. */
		NOTHING_YET;

		static Came of(@Nullable Stakes stakes, @Nullable Aftermath aftermath) {
			if (aftermath == null || aftermath == Aftermath.NOTHING_YET) {
				return NOTHING_YET;
			}
			if (aftermath == Aftermath.SOFTENED) {
				return SOFTENED;
			}
			if (aftermath == Aftermath.IMPOSED) {
				return IMPOSED;
			}
			if (stakes == null) {
				return NOT_FORESEEN;
			}
			boolean foresawHard = stakes.compareTo(Stakes.HARD) >= 0;
			boolean cameHard = aftermath == Aftermath.HARD_NATURAL;
			if (foresawHard == cameHard) {
				return AS_FORESEEN;
			}
			return cameHard ? HARDER : EASIER;
		}

	}

	/** How what the adult did compares to what the guide answered. */
	enum Went {

		/** As it was meant. */
		AS_MEANT,
		/** With more help. */
		MORE_HELP,
		/** With more help, for a good reason. */
		GOOD_REASON,
		/** With more room. */
		MORE_ROOM;

		static @Nullable Went of(Outcome outcome, Story story) {
			Step step = story.step();
			if (step == null) {
				return null;
			}
			Step least = (outcome == Outcome.STEP_IN) ? Step.GAVE_A_HINT : Step.WAITED;
			Step most = switch (outcome) {
				case STEP_BACK -> Step.ASKED_A_QUESTION;
				case STEP_BACK_WITH_A_NET -> Step.DID_A_PART;
				case STEP_IN -> Step.TOOK_OVER;
			};
			if (step.compareTo(most) > 0) {
				return story.goodReason() ? GOOD_REASON : MORE_HELP;
			}
			return (step.compareTo(least) < 0) ? MORE_ROOM : AS_MEANT;
		}

	}

}
