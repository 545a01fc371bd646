package firstattempt.journal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * How somebody looks at entries.
 *
 * @param path leads from an entry's id to the address of its page
 * @param own whether the reader may change what is there
 * @param since their last look, or null where it does not matter
 * @param answers when the family last answered to what they wrote on an entry
 */
public record Look(Function<UUID, String> path, boolean own, @Nullable Instant since, Map<UUID, Instant> answers) {

	/** A caregiver looks at the journal of their own family. */
	static final Look OWN = new Look((id) -> "/episodes/" + id, true, null, Map.of());

	String address(UUID id) {
		return this.path.apply(id);
	}

	boolean fresh(Instant writtenAt) {
		return this.since != null && writtenAt.isAfter(this.since);
	}

	@Nullable Answer answer(UUID id) {
		Instant at = this.answers.get(id);
		return (at == null) ? null : fresh(at) ? Answer.NEW : Answer.READ;
	}

	/** What the family answered to the reader. */
	enum Answer {

		/** Since their last look. */
		NEW,
		/** Before that. */
		READ

	}

}
