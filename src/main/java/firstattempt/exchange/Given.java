package firstattempt.exchange;

import java.time.LocalDate;

import firstattempt.plan.Proposals;
import org.jspecify.annotations.Nullable;

/**
 * What a coach gives a family along, of which something is there.
 *
 * @param day the day of the session
 * @param text a few words, or an empty text
 * @param plan the plan that is proposed, or null
 * @param homework the homework, or null
 */
public record Given(LocalDate day, String text, Proposals.@Nullable Proposed plan, @Nullable Homework homework) {

	/** The longest homework. */
	public static final int LONGEST_HOMEWORK = 500;

	/**
	 * Homework.
	 *
	 * @param text what to do
	 * @param due until when
	 */
	public record Homework(String text, LocalDate due) {
	}

}
