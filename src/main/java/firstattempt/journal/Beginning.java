package firstattempt.journal;

import java.util.Optional;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.family.Family;
import org.jspecify.annotations.Nullable;

/** What was written before something happened, and becomes the start of its episode. */
public interface Beginning {

	/**
	 * What an episode starts with.
	 * @param family whose
	 * @param reader who asks
	 * @param id what it is begun from
	 * @return the answers that are known already; empty if there is nothing of this
	 * family under this id
	 */
	Optional<Start> of(Family family, Account reader, UUID id);

	/**
	 * The answers that are known before an episode is written, so that nothing is asked
	 * twice.
	 *
	 * @param situation what slipped
	 * @param urge how strong the adult's urge to step in is, 0 to 4
	 * @param anotherAdultPressed whether another adult pressed to step in
	 * @param whatHappened the words there are already, or an empty text
	 */
	record Start(@Nullable Situation situation, @Nullable Integer urge, boolean anotherAdultPressed,
			String whatHappened) {
	}

}
