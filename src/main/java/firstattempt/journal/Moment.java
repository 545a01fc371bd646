package firstattempt.journal;

import java.time.Instant;

/**
 * When something happened.
 *
 * @param at the time, or some time on the day where only that is known
 * @param dayOnly whether only the day is known
 */
public record Moment(Instant at, boolean dayOnly) {
}
