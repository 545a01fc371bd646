package firstattempt.journal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;

import firstattempt.family.AFamily;
import firstattempt.family.Family;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.validation.Errors;
import org.springframework.validation.FieldError;
import org.springframework.validation.MapBindingResult;

import static org.assertj.core.api.Assertions.assertThat;

class WhenTests {

	private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

	/** Ten past four in the afternoon in Prague, in winter. */
	private static final String NOW = "2026-03-14T15:10:30Z";

	@Test
	void isNowWhereNothingIsSaid() {
		assertThat(When.moment(null, "", at(NOW), PRAGUE)).contains(time(NOW));
		assertThat(When.moment(When.NOW, "2020-01-01", at(NOW), PRAGUE)).contains(time(NOW));
		assertThat(When.moment(When.PICK, "  ", at(NOW), PRAGUE)).contains(time(NOW));
	}

	@Test
	void isSomeTimeEarlierOnTheSameDay() {
		assertThat(When.moment(When.EARLIER, "", at(NOW), PRAGUE)).contains(day("2026-03-14T13:10:30Z"));
		assertThat(When.moment(When.EARLIER, "", at("2026-03-13T23:30:00Z"), PRAGUE))
			.contains(day("2026-03-13T23:00:00Z"));
	}

	@Test
	void isYesterdayByTheFamilysClock() {
		assertThat(When.moment(When.YESTERDAY, "", at(NOW), PRAGUE)).contains(day("2026-03-13T11:00:00Z"));
		assertThat(When.moment(When.YESTERDAY, "", at("2026-03-14T23:30:00Z"), PRAGUE))
			.contains(day("2026-03-14T11:00:00Z"));
		assertThat(When.moment(When.YESTERDAY, "", at("2026-03-14T23:30:00Z"), ZoneId.of("America/New_York")))
			.contains(day("2026-03-13T16:00:00Z"));
	}

	@Test
	void isNoonOfADayThatIsPicked() {
		assertThat(When.moment(When.PICK, " 2025-07-01 ", at(NOW), PRAGUE)).contains(day("2025-07-01T10:00:00Z"));
		assertThat(When.moment(null, "2025-07-01", at(NOW), PRAGUE)).contains(day("2025-07-01T10:00:00Z"));
	}

	@Test
	void isNeverLaterThanNowWhereTodayIsPicked() {
		assertThat(When.moment(When.PICK, "2026-03-14", at("2026-03-14T06:00:00Z"), PRAGUE))
			.contains(day("2026-03-14T06:00:00Z"));
		assertThat(When.moment(When.PICK, "2026-03-14", at(NOW), PRAGUE)).contains(day("2026-03-14T11:00:00Z"));
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-14T07:40, 2026-03-14T06:40:00Z", "2026-03-14T07:40:05, 2026-03-14T06:40:05Z",
			"2026-03-14T07:40Z, 2026-03-14T07:40:00Z", "2026-03-14T07:40:00-05:00, 2026-03-14T12:40:00Z",
			// the hour that is left out in spring, and the one that comes twice in autumn
			"2025-03-30T02:30, 2025-03-30T01:30:00Z", "2025-10-26T02:30, 2025-10-26T00:30:00Z" })
	void isATimeByTheFamilysClockUnlessItNamesAnother(String picked, String expected) {
		assertThat(When.moment(When.PICK, picked, at(NOW), PRAGUE)).contains(time(expected));
	}

	@Test
	void isADayThatHasNoMidnight() {
		ZoneId beirut = ZoneId.of("Asia/Beirut");
		assertThat(When.moment(When.EARLIER, "", at("2025-03-29T22:30:00Z"), beirut))
			.contains(day("2025-03-29T22:00:00Z"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "tomorrow", "14.03.2026", "2026-3-14", "2026-02-30", "2025-02-29", "2026-13-01", "2026-03",
			"2026-03-14 07:40", "2026-03-14T25:00", "2026-03-14T7:40", "2026-03-14T07:40+0100", "٢٠٢٦-٠٣-١٤",
			"😭😭😭😭😭", "99999999999999999999999999", "<script>", "2026-03-14T07:40+99:99" })
	void isUnknownWhereTheDayCannotBeRead(String picked) {
		Optional<Moment> moment = When.moment(When.PICK, picked, at(NOW), PRAGUE);
		assertThat(moment).isEmpty();
		assertThat(wrong(moment, null)).isEqualTo("episode.day.unreadable");
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-15, episode.day.ahead", "2026-03-14T16:21, episode.day.ahead", "2026-03-14T16:20,",
			"9999-12-31, episode.day.ahead", "+999999999-12-31T23:59:59-18:00, episode.day.ahead",
			"1890-05-01, episode.day.longAgo", "1989-12-31, episode.day.longAgo", "1990-01-01,",
			"0000-01-01, episode.day.longAgo", "-0044-03-15T12:00, episode.day.longAgo",
			"-999999999-01-01T00:00+18:00, episode.day.longAgo" })
	void liesInTheLifeOfAChild(String picked, String error) {
		assertThat(wrong(When.moment(When.PICK, picked, at(NOW), PRAGUE), null)).isEqualTo(error);
	}

	@ParameterizedTest
	@CsvSource({ "2017-01-01,", "2016-12-31, episode.day.longAgo", "2016-12-31T23:30Z,",
			"2016-12-31T22:30Z, episode.day.longAgo" })
	void isNotBeforeTheYearTheChildWasBornIn(String picked, String error) {
		assertThat(wrong(When.moment(When.PICK, picked, at(NOW), PRAGUE), 2017)).isEqualTo(error);
	}

	private static String wrong(Optional<Moment> moment, Integer birthYear) {
		Family family = AFamily.in(PRAGUE);
		Errors errors = new MapBindingResult(Map.of("occurredAt", ""), "form");
		When.check(moment, AFamily.mia(family, birthYear), family, at(NOW), errors);
		FieldError error = errors.getFieldError("occurredAt");
		return (error != null) ? error.getCode() : null;
	}

	private static Clock at(String now) {
		return Clock.fixed(Instant.parse(now), ZoneId.of("UTC"));
	}

	private static Moment time(String at) {
		return new Moment(Instant.parse(at), false);
	}

	private static Moment day(String at) {
		return new Moment(Instant.parse(at), true);
	}

}
