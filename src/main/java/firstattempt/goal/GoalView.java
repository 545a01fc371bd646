package firstattempt.goal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.chart.Course;
import firstattempt.chart.Mark;
import firstattempt.chart.Table;
import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.web.Days;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A goal on a page.
 *
 * @param goal the goal
 * @param child whom it is about, or null for the whole family
 * @param open whether it is looked at now
 * @param now the latest rating, or null
 * @param before the one before it, or null
 * @param ratings all ratings, the latest first
 * @param svg a picture of the ratings, or null where there are fewer than two
 * @param table the same to read
 * @param next names the rating that may be noted from this page
 */
record GoalView(Goal goal, @Nullable Child child, boolean open, @Nullable Rated now, @Nullable Rated before,
		List<Rated> ratings, @Nullable String svg, Table table, UUID next) {

	/**
	 * A goal for a page.
	 * @param goal the goal
	 * @param family whose it is
	 * @param names what the caregivers are called; none for a reader who is not told
	 * @param messages words for the picture
	 * @return the view
	 */
	static GoalView of(Goal goal, Family family, Map<UUID, String> names, MessageSource messages) {
		Child child = (goal.childId() != null) ? family.child(goal.childId()) : null;
		Days days = new Days(messages, LocaleContextHolder.getLocale());
		List<Course.Point> points = goal.ratings().stream().map((rating) -> {
			String day = days.brief(family.day(rating.at()));
			return new Course.Point(rating.at(), day, rating.note(),
					new Mark(rating.reached(), word(messages, "goal.mark", day, rating.reached()), null));
		}).toList();
		Course course = new Course(Goal.REACHED, points.isEmpty() ? "" : points.get(0).day(),
				points.isEmpty() ? "" : points.get(points.size() - 1).day(), points);
		List<Rated> ratings = goal.ratings()
			.stream()
			.sorted((one, other) -> other.at().compareTo(one.at()))
			.map((rating) -> Rated.of(rating, family, names))
			.toList();
		return new GoalView(goal, child, goal.endedAt() == null && (child == null || !child.archived()),
				ratings.isEmpty() ? null : ratings.get(0), (ratings.size() < 2) ? null : ratings.get(1), ratings,
				(ratings.size() < 2) ? null : course.svg(), course.table(List.of(word(messages, "goal.table.when"),
						word(messages, "goal.table.reached"), word(messages, "goal.table.note"))),
				UuidCreator.getTimeOrderedEpoch());
	}

	private static String word(MessageSource messages, String key, Object... values) {
		return messages.getMessage(key, values, LocaleContextHolder.getLocale());
	}

	/**
	 * A rating on a page.
	 *
	 * @param id which
	 * @param reached from 0 to 10
	 * @param note a line beside it, or an empty text
	 * @param day when, by the family's clock
	 * @param by who found so, or null
	 */
	record Rated(UUID id, int reached, String note, LocalDate day, @Nullable String by) {

		static Rated of(Goal.Rating rating, Family family, Map<UUID, String> names) {
			return new Rated(rating.id(), rating.reached(), rating.note(), family.day(rating.at()),
					(rating.authorId() != null) ? names.get(rating.authorId()) : null);
		}

	}

}
