package firstattempt.journal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import firstattempt.family.AFamily;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class DayTests {

	private static final ZoneId PRAGUE = ZoneId.of("Europe/Prague");

	@Test
	void isNoneWithoutEntries() {
		assertThat(Day.of(List.of())).isEmpty();
	}

	@Test
	void holdsItsEntriesInTheirOrder() {
		List<EntryView> entries = entries("2026-03-14T16:00", "2026-03-14T07:00", "2026-03-13T23:59");
		List<Day> days = Day.of(entries);
		assertThat(days).extracting(Day::date).containsExactly(LocalDate.of(2026, 3, 14), LocalDate.of(2026, 3, 13));
		assertThat(days.get(0).entries()).containsExactly(entries.get(0), entries.get(1));
		assertThat(days.get(1).entries()).containsExactly(entries.get(2));
	}

	@Test
	void opensAMonthWhereTheDayBeforeItLiesInAnother() {
		assertThat(Day.of(entries("2026-03-14T16:00", "2026-03-01T07:00", "2026-02-28T07:00", "2025-02-28T07:00")))
			.extracting(Day::opensMonth)
			.containsExactly(true, false, true, true);
	}

	private static List<EntryView> entries(String... times) {
		return Arrays.stream(times)
			.map((time) -> entry(ZonedDateTime.parse(time + ":00+01:00[Europe/Prague]")))
			.toList();
	}

	private static EntryView entry(ZonedDateTime day) {
		return new EntryView(UUID.randomUUID(), true, AFamily.mia(AFamily.in(PRAGUE), null), null, day, false, null,
				List.of(), List.of(), List.of(), 0, Sharing.AS_AGREED, "/", true, false, null, null);
	}

}
