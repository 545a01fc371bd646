package firstattempt.insight;

import java.time.LocalDate;
import java.util.UUID;

import firstattempt.journal.Only;
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
	 * @param child about which child, or null for all
	 * @param sort which entries
	 * @param from the first day
	 * @param until the day after the last one
	 */
	String entries(@Nullable UUID child, Sort sort, LocalDate from, LocalDate until) {
		StringBuilder address = new StringBuilder(this.list).append(this.list.contains("?") ? '&' : '?')
			.append("from=")
			.append(from)
			.append("&to=")
			.append(until.minusDays(1));
		add(address, "child", child);
		add(address, "theme", sort.theme());
		add(address, "situation", sort.situation());
		add(address, "only", sort.only());
		add(address, "upset", sort.upset());
		add(address, "urge", sort.urge());
		return address.toString();
	}

	private static void add(StringBuilder address, String name, @Nullable Object value) {
		if (value != null) {
			address.append('&').append(name).append('=').append(value);
		}
	}

	/**
	 * Which entries a number is made of; null where it does not matter.
	 *
	 * @param theme touching which theme
	 * @param situation in which situation
	 * @param only as what they are counted
	 * @param upset how upset the child was
	 * @param urge how strong the urge was
	 */
	record Sort(@Nullable Theme theme, @Nullable Situation situation, @Nullable Only only, @Nullable Integer upset,
			@Nullable Integer urge) {

		static Sort of(Only only) {
			return new Sort(null, null, only, null, null);
		}

	}

}
