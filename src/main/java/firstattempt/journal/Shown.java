package firstattempt.journal;

import java.util.Optional;

import firstattempt.family.Family;

/**
 * What another feature has to show of a family to somebody who is not of it, where their
 * timeline begins.
 */
public interface Shown {

	/**
	 * What to show above the newest entries.
	 * @param family whose it is
	 * @param reader who reads; nothing is shown but what is there for them
	 * @return what to show, if anything
	 */
	Optional<Piece> to(Family family, Reader reader);

	/**
	 * A piece of a timeline's page.
	 *
	 * @param template the template whose fragment "shown" draws it
	 * @param it what the fragment reads
	 */
	record Piece(String template, Object it) {
	}

}
