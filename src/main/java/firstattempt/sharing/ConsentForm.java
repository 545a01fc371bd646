package firstattempt.sharing;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import firstattempt.family.Family;
import firstattempt.web.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What a parent is about to agree, as it is typed. Nothing is chosen for them but the
 * end, and that is written out to be read.
 *
 * @param coach which coach, by their account
 * @param child which children
 * @param since the first day that is shared
 * @param words how much of the words
 * @param until the last day of the consent
 */
record ConsentForm(@Nullable UUID coach, List<UUID> child, String since, @Nullable Words words, String until) {

	static final int MONTHS = 3;

	private static final int MOST_MONTHS = 24;

	ConsentForm {
		child = (child != null) ? List.copyOf(child) : List.of();
		since = (since != null) ? since.strip() : "";
		until = (until != null) ? until.strip() : "";
	}

	static ConsentForm empty(LocalDate today) {
		return new ConsentForm(null, List.of(), "", null, today.plusMonths(MONTHS).toString());
	}

	/** What is agreed now, to be changed. */
	static ConsentForm of(Consent consent, Family family) {
		Consent.Terms terms = consent.terms();
		ZoneId zone = family.timeZone();
		LocalDate since = terms.children()
			.values()
			.stream()
			.min(Instant::compareTo)
			.map((from) -> LocalDate.ofInstant(from, zone))
			.orElseThrow();
		return new ConsentForm(consent.coach().id(), List.copyOf(terms.children().keySet()), since.toString(),
				Words.of(terms), LocalDate.ofInstant(terms.until().minusMillis(1), zone).toString());
	}

	/** Whether a child is among those chosen. */
	public boolean chose(UUID childId) {
		return this.child.contains(childId);
	}

	Optional<Consent.Terms> toTerms(Family family, List<KnownCoach> coaches, LocalDate today, Errors errors) {
		if (coaches.stream().noneMatch((known) -> known.coach().id().equals(this.coach))) {
			reject(errors, "coach", "consent.coach.none");
		}
		if (this.child.isEmpty()) {
			reject(errors, "child", "consent.child.none");
		}
		if (this.words == null) {
			reject(errors, "words", "consent.words.none");
		}
		LocalDate first = day("since", this.since, errors);
		LocalDate last = day("until", this.until, errors);
		if (first != null && first.isAfter(today)) {
			reject(errors, "since", "consent.since.ahead");
		}
		if (last != null && last.isBefore(today)) {
			reject(errors, "until", "consent.until.past");
		}
		if (last != null && last.isAfter(today.plusMonths(MOST_MONTHS))) {
			reject(errors, "until", "consent.until.far");
		}
		if (errors.hasErrors()) {
			return Optional.empty();
		}
		Instant from = first.atStartOfDay(family.timeZone()).toInstant();
		Map<UUID, Instant> children = new LinkedHashMap<>();
		this.child.forEach((id) -> children.put(family.child(id).id(), from));
		return Optional.of(new Consent.Terms(children, this.words != Words.PATTERN, this.words == Words.ALL,
				last.plusDays(1).atStartOfDay(family.timeZone()).toInstant()));
	}

	private static @Nullable LocalDate day(String field, String typed, Errors errors) {
		try {
			LocalDate day = LocalDate.parse(typed);
			if (day.getYear() >= 1900 && day.getYear() <= 9999) {
				return day;
			}
		}
		catch (DateTimeException ex) {
			// said below
		}
		reject(errors, field, "consent.day.unreadable");
		return null;
	}

	private static void reject(Errors errors, String field, String message) {
		if (!Refusal.unreadable(errors) && !errors.hasFieldErrors(field)) {
			errors.rejectValue(field, message);
		}
	}

	/** Whether anything is chosen yet. */
	boolean blank() {
		return this.coach == null && this.child.isEmpty() && this.since.isEmpty() && this.words == null
				&& this.until.isEmpty();
	}

	/** The same choices as the end of an address. */
	String query() {
		UriComponentsBuilder query = UriComponentsBuilder.newInstance();
		query.queryParamIfPresent("coach", Optional.ofNullable(this.coach));
		this.child.forEach((id) -> query.queryParam("child", id));
		query.queryParam("since", "{since}");
		query.queryParamIfPresent("words", Optional.ofNullable(this.words));
		query.queryParam("until", "{until}");
		return query.encode().buildAndExpand(this.since, this.until).toUriString();
	}

	/** How much of the words is shared. */
	enum Words {

		/** The pattern, and no words. */
		PATTERN,
		/** The parents' words. */
		PARENTS,
		/** The parents' words and the child's own. */
		ALL;

		static Words of(Consent.Terms terms) {
			if (!terms.words()) {
				return PATTERN;
			}
			return terms.childsWords() ? ALL : PARENTS;
		}

	}

}
