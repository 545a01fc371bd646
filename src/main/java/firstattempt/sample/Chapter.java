package firstattempt.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.family.Child;
import firstattempt.family.Family;

/** What a feature adds to the family that visitors look around in. */
interface Chapter {

	/**
	 * Writes it down, inside the transaction that makes the family.
	 * @param scene the family with its journal
	 */
	void write(Scene scene);

	/**
	 * The family that was just made up.
	 *
	 * @param family the family
	 * @param adults the caregivers by their key
	 * @param children the children by their key
	 * @param episodes the episodes by their title; of several with the same title the
	 * last one
	 * @param beginnings what episodes were begun from, by its key
	 * @param calendar which days are meant
	 */
	record Scene(Family family, Map<String, Account> adults, Map<String, UUID> children, Map<String, UUID> episodes,
			Map<String, UUID> beginnings, DemoCalendar calendar) {

		Account adult(String key) {
			return there(this.adults, key);
		}

		Child child(String key) {
			return this.family.child(there(this.children, key));
		}

		UUID episode(String title) {
			return there(this.episodes, title);
		}

		/** The id that an episode of the file says it was begun from. */
		UUID beginning(String key) {
			return there(this.beginnings, key);
		}

		LocalDate day(int daysAgo) {
			return this.calendar.day(daysAgo);
		}

		Instant at(int daysAgo, LocalTime time) {
			return day(daysAgo).atTime(time).atZone(this.calendar.zone()).toInstant();
		}

		private static <T> T there(Map<String, T> map, String key) {
			T value = map.get(key);
			if (value == null) {
				throw new IllegalArgumentException("The made-up family has no " + key);
			}
			return value;
		}

	}

}
