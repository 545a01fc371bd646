package firstattempt.insight;

import java.time.LocalDate;
import java.util.UUID;

import firstattempt.journal.Situation;
import firstattempt.theme.Theme;
import org.jspecify.annotations.Nullable;

/**
 * Where the entries behind a number are to be read.
 *
 * @param page the path of the page that shows the numbers
 * @param list the path of the list of entries, which narrows itself down by child, theme,
 * situation, from and to
 * @param episodes what stands before an episode's id in its path
 */
public record Places(String page, String list, String episodes) {

	/** A caregiver's own journal. */
	public static final Places JOURNAL = new Places("/insights", "/journal", "/episodes/");

	String episode(UUID id) {
		return this.episodes + id;
	}

	/**
	 * The address of a list.
	 * @param from the first day
	 * @param until the day after the last one
	 */
	String entries(@Nullable UUID child, @Nullable Theme theme, @Nullable Situation situation, LocalDate from,
			LocalDate until) {
		StringBuilder address = new StringBuilder(this.list).append(this.list.contains("?") ? '&' : '?')
			.append("from=")
			.append(from)
			.append("&to=")
			.append(until.minusDays(1));
		if (child != null) {
			address.append("&child=").append(child);
		}
		if (theme != null) {
			address.append("&theme=").append(theme);
		}
		if (situation != null) {
			address.append("&situation=").append(situation);
		}
		return address.toString();
	}

}
