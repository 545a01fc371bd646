package firstattempt.thread;

import java.time.LocalDate;
import java.util.UUID;

import firstattempt.journal.Aftermath;
import firstattempt.journal.Situation;
import firstattempt.journal.Step;
import org.jspecify.annotations.Nullable;

/**
 * A slip in a thread.
 *
 * @param id which
 * @param title its title, or an empty text
 * @param situation what slipped, or null
 * @param step what the adult did, or null
 * @param goodReason whether that step was taken for a good reason
 * @param aftermath what followed, or null
 * @param day when it happened, by the family's clock
 * @param beginning how its text begins
 * @param onlyMe whether it is there for its author alone
 * @param planMade whether a plan was made in a talk about it
 * @param together whether such a talk was on the same side of it
 */
record Slip(UUID id, String title, @Nullable Situation situation, @Nullable Step step, boolean goodReason,
		@Nullable Aftermath aftermath, LocalDate day, String beginning, boolean onlyMe, boolean planMade,
		boolean together) {
}
