package firstattempt.debrief;

import java.util.Optional;

import firstattempt.account.Account;
import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.journal.Beside;
import firstattempt.journal.MistakeEpisode;

import org.springframework.stereotype.Component;

/** Leads from an episode to the debrief, and hands the phone over. */
@Component
class TalkOffered implements Beside {

	@Override
	public Optional<Piece> on(MistakeEpisode episode, Family family, Account reader) {
		return Optional.of(new Piece(Place.FOLLOWS, "debrief/after",
				new After(episode.id().toString(), episode.child(), episode.story().title(), reader.visiting())));
	}

	/**
	 * What can be done.
	 *
	 * @param id the episode
	 * @param child with whom one would talk
	 * @param title what may be shown to the child, or an empty text
	 * @param visiting whether there is no password to take the phone back with
	 */
	record After(String id, Child child, String title, boolean visiting) {
	}

}
