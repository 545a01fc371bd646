package firstattempt.journal;

import java.util.Optional;

import firstattempt.account.Account;
import firstattempt.family.Family;

/** What another feature has to show on an episode's page. */
public interface Beside {

	/**
	 * What to show beside an episode.
	 * @param episode the episode, not in the trash
	 * @param family whose it is
	 * @param reader who reads the page
	 * @return what to show, if anything
	 */
	Optional<Piece> on(MistakeEpisode episode, Family family, Account reader);

	/**
	 * A piece of an episode's page.
	 *
	 * @param place where it stands
	 * @param template the template whose fragment "beside" draws it
	 * @param it what the fragment reads
	 */
	record Piece(Place place, String template, Object it) {
	}

	/** Where a piece stands. */
	enum Place {

		/** Right below the title: one question that is answered with one tap. */
		ASKS,
		/** Below the story and its themes. */
		BELONGS,
		/** Below what was thought later. */
		FOLLOWS

	}

}
