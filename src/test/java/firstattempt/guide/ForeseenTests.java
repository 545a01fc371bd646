package firstattempt.guide;

import java.time.Instant;

import firstattempt.guide.Foreseen.Came;
import firstattempt.guide.Foreseen.Went;
import firstattempt.journal.Aftermath;
import firstattempt.journal.Privacy;
import firstattempt.journal.Step;
import firstattempt.journal.Story;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ForeseenTests {

	@ParameterizedTest
	@CsvSource({ "NOTHING_MUCH,SMALL_NATURAL,AS_FORESEEN", "UNPLEASANT,SMALL_NATURAL,AS_FORESEEN",
			"UNPLEASANT,HARD_NATURAL,HARDER", "HARD,SMALL_NATURAL,EASIER", "HARD,HARD_NATURAL,AS_FORESEEN",
			"CANNOT_BE_UNDONE,SMALL_NATURAL,EASIER", ",HARD_NATURAL,NOT_FORESEEN", "HARD,SOFTENED,SOFTENED",
			"HARD,IMPOSED,IMPOSED", "HARD,NOTHING_YET,NOTHING_YET", "HARD,,NOTHING_YET", ",,NOTHING_YET" })
	void comparesWhatWasExpectedWithWhatFollowed(Stakes stakes, Aftermath aftermath, Came came) {
		assertThat(Came.of(stakes, aftermath)).isEqualTo(came);
	}

	@ParameterizedTest
	@CsvSource({ "STEP_BACK,WAITED,false,AS_MEANT", "STEP_BACK,ASKED_A_QUESTION,false,AS_MEANT",
			"STEP_BACK,GAVE_A_HINT,false,MORE_HELP", "STEP_BACK,TOOK_OVER,true,GOOD_REASON",
			"STEP_BACK_WITH_A_NET,WAITED,false,AS_MEANT", "STEP_BACK_WITH_A_NET,DID_A_PART,false,AS_MEANT",
			"STEP_BACK_WITH_A_NET,TOOK_OVER,false,MORE_HELP", "STEP_IN,TOOK_OVER,true,AS_MEANT",
			"STEP_IN,GAVE_A_HINT,false,AS_MEANT", "STEP_IN,WAITED,false,MORE_ROOM", "STEP_IN,,false," })
	void comparesTheAnswerWithWhatWasDone(Outcome outcome, Step step, boolean goodReason, Went went) {
		assertThat(Went.of(outcome, story(step, goodReason))).isEqualTo(went);
	}

	private static Story story(Step step, boolean goodReason) {
		return new Story(null, step, goodReason, null, null, null, null, null, false, "", "", "", "", Instant.EPOCH,
				false, Privacy.FAMILY);
	}

}
