package firstattempt.goal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What a family wants to be different, as far as its reader may know it.
 *
 * @param id which
 * @param version counts how often its words were revised
 * @param childId about which child, or null for the whole family
 * @param words what is to be different; empty if texts are not shared
 * @param createdAt when it was set
 * @param endedAt when it was ended, or null while it is open
 * @param ratings how far along the family found it, the first one first
 */
public record Goal(UUID id, int version, @Nullable UUID childId, String words, Instant createdAt,
		@Nullable Instant endedAt, List<Rating> ratings) {

	/** The longest words of a goal. */
	public static final int LONGEST = 200;

	/** The longest line beside a rating. */
	public static final int LONGEST_NOTE = 300;

	/** The number of a goal that is reached. */
	public static final int REACHED = 10;

	/**
	 * A rating from the end.
	 * @param back 0 for the latest, 1 for the one before
	 * @return the rating, or null if there is none
	 */
	public @Nullable Rating fromTheEnd(int back) {
		int at = this.ratings.size() - 1 - back;
		return (at >= 0) ? this.ratings.get(at) : null;
	}

	/**
	 * How far along the family found it.
	 *
	 * @param id which
	 * @param reached from 0, not at all, to 10, reached
	 * @param note a line beside it; empty without one, and if texts are not shared
	 * @param at when
	 * @param authorId who found so, or null if they have left
	 */
	public record Rating(UUID id, int reached, String note, Instant at, @Nullable UUID authorId) {
	}

}
