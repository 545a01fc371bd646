package firstattempt.journal;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

import firstattempt.family.Child;
import firstattempt.family.Family;
import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

/** The answers to "when was it?". */
public enum When {

	/** Just now. */
	NOW,
	/** Earlier today. */
	EARLIER,
	/** Yesterday. */
	YESTERDAY,
	/** On a day that is picked. */
	PICK;

	private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);

	private static final Duration A_WHILE = Duration.ofHours(2);

	private static final int NOBODY_IS_OLDER = 1990;

	private static final LocalTime SOME_TIME = LocalTime.NOON;

	/**
	 * When something happened.
	 * @param answer the answer; without one, a day that is given counts as picked
	 * @param picked the day as it was typed: a date, or a date and time in the family's
	 * clock, or a full timestamp
	 * @param clock what time it is
	 * @param zone the family's clock
	 * @return the moment; empty if the day cannot be read
	 */
	static Optional<Moment> moment(@Nullable When answer, String picked, Clock clock, ZoneId zone) {
		ZonedDateTime now = ZonedDateTime.ofInstant(Instant.now(clock), zone);
		When when = (answer != null) ? answer : picked.isBlank() ? NOW : PICK;
		return switch (when) {
			case NOW -> Optional.of(new Moment(now.toInstant(), false));
			case EARLIER -> Optional.of(new Moment(latest(now.minus(A_WHILE), startOf(now)).toInstant(), true));
			case YESTERDAY -> Optional
				.of(new Moment(now.toLocalDate().minusDays(1).atTime(SOME_TIME).atZone(zone).toInstant(), true));
			case PICK -> picked.isBlank() ? Optional.of(new Moment(now.toInstant(), false)) : read(picked.strip(), now);
		};
	}

	/**
	 * Says what is wrong with a moment: it cannot be read, it has not come yet (clocks of
	 * devices differ by up to ten minutes), or it lies before the child was born.
	 * @param moment the moment, empty if it cannot be read
	 * @param child about whom
	 * @param family whose clock
	 * @param clock what time it is
	 * @param errors where to say it
	 */
	static void check(Optional<Moment> moment, Child child, Family family, Clock clock, Errors errors) {
		if (moment.isEmpty()) {
			errors.rejectValue("occurredAt", "episode.day.unreadable");
		}
		else if (moment.get().at().isAfter(Instant.now(clock).plus(CLOCKS_DIFFER))) {
			errors.rejectValue("occurredAt", "episode.day.ahead");
		}
		else if (moment.get().at().isBefore(earliest(child).atStartOfDay(family.timeZone()).toInstant())) {
			errors.rejectValue("occurredAt", "episode.day.longAgo");
		}
	}

	private static LocalDate earliest(Child child) {
		Integer birthYear = child.birthYear();
		return LocalDate.of((birthYear != null) ? birthYear : NOBODY_IS_OLDER, 1, 1);
	}

	private static Optional<Moment> read(String picked, ZonedDateTime now) {
		try {
			if (picked.length() == 10) {
				LocalDate day = LocalDate.parse(picked);
				ZonedDateTime noon = day.atTime(SOME_TIME).atZone(now.getZone());
				boolean today = day.equals(now.toLocalDate());
				return Optional.of(new Moment((today && noon.isAfter(now)) ? now.toInstant() : noon.toInstant(), true));
			}
			Instant at = picked.matches(".*(Z|[+-]\\d\\d:\\d\\d)") ? OffsetDateTime.parse(picked).toInstant()
					: LocalDateTime.parse(picked).atZone(now.getZone()).toInstant();
			return Optional.of(new Moment(at, false));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static ZonedDateTime startOf(ZonedDateTime now) {
		return now.toLocalDate().atStartOfDay(now.getZone());
	}

	private static ZonedDateTime latest(ZonedDateTime one, ZonedDateTime other) {
		return one.isAfter(other) ? one : other;
	}

}
