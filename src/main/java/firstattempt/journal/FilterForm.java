package firstattempt.journal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import firstattempt.family.Child;
import firstattempt.theme.Theme;
import firstattempt.web.NotFound;
import firstattempt.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is looked for in a journal, as it is typed.
 *
 * @param child about which child, or null
 * @param theme touching which theme, or null
 * @param situation in which situation, or null
 * @param only what it must have been, or null
 * @param upset how upset the child was, or null
 * @param urge how strong the urge was, or null
 * @param from the first day
 * @param to the last day
 * @param q some words
 * @param after where the page before ended, or null
 */
public record FilterForm(@Nullable UUID child, @Nullable Theme theme, @Nullable Situation situation,
		@Nullable Only only, @Nullable Integer upset, @Nullable Integer urge, String from, String to, String q,
		@Nullable String after) {

	private static final int MOST_WORDS = 12;

	private static final String NOBODY_WROTE = "";

	public FilterForm {
		from = (from != null) ? from.strip() : "";
		to = (to != null) ? to.strip() : "";
		q = (q != null) ? q.strip() : "";
	}

	/**
	 * Nothing in particular.
	 * @return a form that asks for everything
	 */
	public static FilterForm empty() {
		return new FilterForm(null, null, null, null, null, null, "", "", "", null);
	}

	/**
	 * The same, from another page on.
	 * @param after where the page before ended, or null
	 * @return a form that asks for that page
	 */
	public FilterForm startingAt(@Nullable String after) {
		return new FilterForm(this.child, this.theme, this.situation, this.only, this.upset, this.urge, this.from,
				this.to, this.q, after);
	}

	boolean blank() {
		return !narrowed() && this.q.isEmpty();
	}

	/**
	 * Whether more than the words is asked for.
	 * @return true if some choice is made
	 */
	public boolean narrowed() {
		return this.child != null || this.theme != null || this.situation != null || this.only != null
				|| this.upset != null || this.urge != null || !this.from.isEmpty() || !this.to.isEmpty();
	}

	/**
	 * What an entry can be asked to have been.
	 * @return all of it by what it belongs to
	 */
	public Map<String, List<Only>> kinds() {
		return Arrays.stream(Only.values())
			.collect(Collectors.groupingBy(Only::group, LinkedHashMap::new, Collectors.toList()));
	}

	Timeline.Filter toFilter(List<Child> children, ZoneId zone, Errors errors) {
		LocalDate first = day("from", this.from, errors);
		LocalDate last = day("to", this.to, errors);
		Set<String> words = new LinkedHashSet<>(Words.of(this.q));
		if (words.isEmpty() && !this.q.isEmpty()) {
			words.add(NOBODY_WROTE);
		}
		if (words.size() > MOST_WORDS && !Refusal.unreadable(errors)) {
			errors.rejectValue("q", "journal.q.long");
		}
		return new Timeline.Filter((this.child != null) ? known(children) : null, this.theme, this.situation,
				new Timeline.Which(this.only, this.upset, this.urge),
				(first != null) ? first.atStartOfDay(zone).toInstant() : null,
				(last != null) ? last.plusDays(1).atStartOfDay(zone).toInstant() : null,
				words.stream().limit(MOST_WORDS).toList());
	}

	/** A child who is not there for the reader is the same as none. */
	private UUID known(List<Child> children) {
		return children.stream()
			.map(Child::id)
			.filter((id) -> id.equals(this.child))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	private static @Nullable LocalDate day(String field, String typed, Errors errors) {
		try {
			return (typed.length() == 10) ? LocalDate.parse(typed) : unreadable(field, typed, errors);
		}
		catch (DateTimeException ex) {
			return unreadable(field, typed, errors);
		}
	}

	private static @Nullable LocalDate unreadable(String field, String typed, Errors errors) {
		if (!typed.isEmpty() && !Refusal.unreadable(errors)) {
			errors.rejectValue(field, "journal.day.unreadable");
		}
		return null;
	}

	/** The address of the page after this one. */
	String address(String path, String next) {
		UriComponentsBuilder address = UriComponentsBuilder.fromUriString(path);
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("child", this.child);
		all.put("theme", this.theme);
		all.put("situation", this.situation);
		all.put("only", this.only);
		all.put("upset", this.upset);
		all.put("urge", this.urge);
		all.put("from", this.from);
		all.put("to", this.to);
		all.put("q", this.q);
		all.put("after", next);
		all.values().removeIf((value) -> value == null || value.toString().isEmpty());
		all.forEach((name, value) -> address.queryParam(name, "{" + name + "}"));
		return address.encode().buildAndExpand(all).toUriString();
	}

}
