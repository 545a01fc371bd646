package firstattempt.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import firstattempt.family.Child;
import firstattempt.plan.PlanCard;
import org.jspecify.annotations.Nullable;

/**
 * What a coach gave along, as a page shows it.
 *
 * @param id which
 * @param coach who gave it
 * @param day the day of the session
 * @param text a few words, or an empty text
 * @param writtenAt when it was given
 * @param plan the plan that is proposed, or null
 * @param homework the homework, or null
 */
public record SessionView(UUID id, String coach, LocalDate day, String text, Instant writtenAt, @Nullable Plan plan,
		@Nullable Homework homework) {

	/**
	 * Shows a note.
	 * @param note the note
	 * @param children the children that there are for the reader; a plan for another one
	 * is not shown
	 * @param plans the plans that came of proposals
	 */
	static SessionView of(SessionNote note, List<Child> children, Map<UUID, PlanCard> plans) {
		Plan plan = note.proposed()
			.flatMap((proposed) -> children.stream()
				.filter((child) -> child.id().equals(proposed.childId()))
				.findFirst()
				.map((child) -> new Plan(child, proposed.words(),
						plans.containsKey(note.id()) ? plans.get(note.id()).id() : null, note.declined(),
						note.declineLine())))
			.orElse(null);
		Homework homework = note.homework()
			.map((given) -> new Homework(given.text(), given.due(), note.outcome(), note.outcomeLine()))
			.orElse(null);
		return new SessionView(note.id(), note.coachName(), note.sessionDay(), note.text(), note.writtenAt(), plan,
				homework);
	}

	/**
	 * Whether a plan waits for a yes or a no; not for a child who is archived.
	 */
	boolean waits() {
		return this.plan != null && this.plan.open() && !this.plan.child().archived();
	}

	/**
	 * A plan that is proposed.
	 *
	 * @param child about which child
	 * @param words what it says
	 * @param accepted the plan that came of it, or null
	 * @param declined whether the family would rather not
	 * @param line what they said to that, or an empty text
	 */
	public record Plan(Child child, PlanCard.Words words, @Nullable UUID accepted, boolean declined, String line) {

		/**
		 * Whether the family has not decided yet.
		 * @return true if it waits
		 */
		public boolean open() {
			return this.accepted == null && !this.declined;
		}

	}

	/**
	 * Homework.
	 *
	 * @param text what to do
	 * @param due until when
	 * @param outcome what came of it, or null
	 * @param line what was said to that, or an empty text
	 */
	public record Homework(String text, LocalDate due, @Nullable Outcome outcome, String line) {
	}

}
