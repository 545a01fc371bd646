package firstattempt.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An episode with all that was thought of it, as it comes in from elsewhere.
 *
 * @param authorId who told it
 * @param childId about which child of the family
 * @param story what was told
 * @param writtenAt when
 * @param begunFrom what was written before it happened, or null
 * @param thoughts the thoughts in the order in which they were written
 */
public record Telling(UUID authorId, UUID childId, Story story, Instant writtenAt, @Nullable UUID begunFrom,
		List<Later> thoughts) {

	/**
	 * A thought that came later.
	 *
	 * @param authorId who wrote it down
	 * @param thought the thought
	 * @param writtenAt when
	 */
	public record Later(UUID authorId, Thought thought, Instant writtenAt) {
	}

}
