package firstattempt.plan;

import java.util.Optional;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.family.Family;
import firstattempt.journal.Beside;
import firstattempt.journal.MistakeEpisode;
import firstattempt.journal.Situation;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/** Leads from an episode to a plan for the next time. */
@Component
class NextTime implements Beside {

	@Override
	public Optional<Piece> on(MistakeEpisode episode, Family family, Account reader) {
		return family.child(episode.child().id()).archived() ? Optional.empty() : Optional
			.of(new Piece(Place.FOLLOWS, "plan/next", new Next(episode.child().id(), episode.story().situation())));
	}

	/**
	 * What the plan starts with.
	 *
	 * @param child for whom
	 * @param situation what slipped, or null
	 */
	record Next(UUID child, @Nullable Situation situation) {
	}

}
