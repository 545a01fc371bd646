package firstattempt.journal;

import java.time.Instant;
import java.util.List;

import firstattempt.account.Account;
import firstattempt.family.Family;

/** What a feature leaves open for the day's page. */
public interface Waiting {

	/**
	 * The lines that wait for somebody.
	 * @param family whose
	 * @param reader who opens the page
	 * @param now what time it is
	 * @return the lines, the most pressing first; those that were dismissed may be among
	 * them
	 */
	List<Line> on(Family family, Account reader, Instant now);

	/**
	 * A line of the day's page.
	 *
	 * @param key names it for good, so that it can be dismissed for good: what it is, a
	 * colon, and the id of what it is about; at most 100 characters
	 * @param rank what comes first: the smaller, the sooner
	 * @param template the template whose fragment "waiting" draws it
	 * @param it what the fragment reads
	 */
	record Line(String key, int rank, String template, Object it) {
	}

}
