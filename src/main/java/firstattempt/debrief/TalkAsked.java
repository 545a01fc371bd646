package firstattempt.debrief;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import firstattempt.account.Account;
import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.journal.Beside;
import firstattempt.journal.MistakeEpisode;

import org.springframework.stereotype.Component;

/**
 * Asks below an episode's title whether there was a talk, as long as nothing is known.
 */
@Component
class TalkAsked implements Beside {

	private final Clock clock;

	TalkAsked(Clock clock) {
		this.clock = clock;
	}

	@Override
	public Optional<Piece> on(MistakeEpisode episode, Family family, Account reader) {
		boolean open = episode.reflections().isEmpty()
				&& Evening.at(Instant.now(this.clock), family.timeZone()).isFor(episode.story().occurredAt());
		return Optional
			.of(new Piece(Place.ASKS, "debrief/asks", new Ask(episode.id().toString(), episode.child(), open)));
	}

	/**
	 * What is asked.
	 *
	 * @param id the episode
	 * @param child with whom one would talk
	 * @param open whether it is asked; what is said of a talk that was just kept stands
	 * in the same place
	 */
	record Ask(String id, Child child, boolean open) {
	}

}
