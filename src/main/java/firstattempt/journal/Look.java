package firstattempt.journal;

import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * How somebody looks at entries.
 *
 * @param path leads from an entry's id to the address of its page
 * @param own whether the reader may change what is there
 * @param since their last look, or null where it does not matter
 */
public record Look(Function<UUID, String> path, boolean own, @Nullable Instant since) {

	/** A caregiver looks at the journal of their own family. */
	static final Look OWN = new Look((id) -> "/episodes/" + id, true, null);

	String address(UUID id) {
		return this.path.apply(id);
	}

	boolean fresh(Instant writtenAt) {
		return this.since != null && writtenAt.isAfter(this.since);
	}

}
