package firstattempt.journal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The entries of one day in a list.
 *
 * @param date the day
 * @param opensMonth whether the day before it in the list lies in another month
 * @param entries the day's entries in the order of the list
 */
record Day(LocalDate date, boolean opensMonth, List<EntryView> entries) {

	/**
	 * The entries again, each with what tells of the same event beside it.
	 * @return lists of one entry, and of several where two caregivers tell of one event
	 */
	public List<List<EntryView>> accounts() {
		List<List<EntryView>> accounts = new ArrayList<>();
		List<EntryView> left = new ArrayList<>(this.entries);
		while (!left.isEmpty()) {
			EntryView first = left.remove(0);
			List<EntryView> alike = new ArrayList<>(List.of(first));
			left.stream().filter(first::alike).findFirst().ifPresent((other) -> {
				alike.add(other);
				left.remove(other);
			});
			accounts.add(alike);
		}
		return accounts;
	}

	static List<Day> of(List<EntryView> entries) {
		List<Day> days = new ArrayList<>();
		@Nullable Day last = null;
		for (EntryView entry : entries) {
			LocalDate date = entry.day().toLocalDate();
			if (last == null || !last.date().equals(date)) {
				boolean opens = last == null || !YearMonth.from(last.date()).equals(YearMonth.from(date));
				last = new Day(date, opens, new ArrayList<>());
				days.add(last);
			}
			last.entries().add(entry);
		}
		return days;
	}

}
