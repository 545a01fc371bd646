package firstattempt.plan;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import firstattempt.family.Child;
import firstattempt.family.Family;
import org.jspecify.annotations.Nullable;

/**
 * What is meant to be done for one child, as the page shows it.
 *
 * @param child the child
 * @param cards the plans
 * @param supports the help there is
 * @param checkIns the check-ins
 * @param resting what was retired or has ended
 * @param allAtOnce whether all the help would end within a week
 */
record Board(Child child, List<CardView> cards, List<SupportView> supports, List<CheckInView> checkIns, Resting resting,
		boolean allAtOnce) {

	static List<Board> of(Family family, Plans.Everything all, Map<UUID, String> names, LocalDate today) {
		List<Board> boards = new ArrayList<>();
		for (Child child : family.children()) {
			List<CardView> cards = all.cards()
				.stream()
				.filter((card) -> card.childId().equals(child.id()))
				.map((card) -> CardView.of(card, child, names, all.tallies().getOrDefault(card.id(), Tally.NONE)))
				.toList();
			List<SupportView> supports = all.supports()
				.stream()
				.filter((support) -> support.childId().equals(child.id()))
				.map((support) -> SupportView.of(support, child, today, family.timeZone()))
				.toList();
			List<CheckInView> checkIns = all.checkIns()
				.stream()
				.filter((checkIn) -> checkIn.childId().equals(child.id()))
				.map((checkIn) -> CheckInView.of(checkIn, child, today))
				.toList();
			List<SupportView> running = supports.stream().filter((support) -> !support.ended()).toList();
			Board board = new Board(child, cards.stream().filter((card) -> !card.retired()).toList(), running,
					checkIns.stream().filter((checkIn) -> !checkIn.ended()).toList(),
					new Resting(cards.stream().filter(CardView::retired).toList(),
							supports.stream().filter(SupportView::ended).toList(),
							checkIns.stream().filter(CheckInView::ended).toList()),
					Fading.allAtOnce(running.stream().map((support) -> Optional.ofNullable(support.end())).toList()));
			if (!child.archived() || !board.blank()) {
				boards.add(board);
			}
		}
		boards.sort(Comparator.comparing((board) -> board.child().archived()));
		return boards;
	}

	/**
	 * Whether there is nothing to show.
	 * @return true if nothing was ever planned
	 */
	public boolean blank() {
		return this.cards.isEmpty() && this.supports.isEmpty() && this.checkIns.isEmpty() && this.resting.blank();
	}

	/**
	 * What rests.
	 *
	 * @param cards plans that were retired
	 * @param supports help that has ended
	 * @param checkIns check-ins that have ended
	 */
	record Resting(List<CardView> cards, List<SupportView> supports, List<CheckInView> checkIns) {

		public boolean blank() {
			return this.cards.isEmpty() && this.supports.isEmpty() && this.checkIns.isEmpty();
		}

		public int size() {
			return this.cards.size() + this.supports.size() + this.checkIns.size();
		}

	}

	/**
	 * A plan.
	 *
	 * @param id which
	 * @param child for whom
	 * @param words what it says
	 * @param by who made it, or null if they are gone
	 * @param tally how it did
	 * @param retired whether it rests
	 */
	record CardView(UUID id, Child child, PlanCard.Words words, @Nullable String by, Tally tally, boolean retired) {

		static CardView of(PlanCard card, Child child, Map<UUID, String> names, Tally tally) {
			return new CardView(card.id(), child, card.words(),
					(card.authorId() != null) ? names.get(card.authorId()) : null, tally, card.endedAt() != null);
		}

	}

	/**
	 * A support.
	 *
	 * @param id which
	 * @param child for whom
	 * @param what the help as it began
	 * @param whoKnows who knows of it, or an empty text
	 * @param ladder its steps
	 * @param next the step that is due, or null
	 * @param later the day the step would be due with a week more, or null
	 * @param end when it is over, or null
	 * @param ended whether it is
	 */
	record SupportView(UUID id, Child child, String what, String whoKnows, List<Fading.Rung> ladder,
			Fading.@Nullable Rung next, @Nullable LocalDate later, @Nullable LocalDate end, boolean ended) {

		static SupportView of(Support support, Child child, LocalDate today, ZoneId zone) {
			boolean ended = support.endedAt() != null;
			Fading.Rung due = ended ? null : Fading.due(support.steps(), today).orElse(null);
			LocalDate end = ended ? LocalDate.ofInstant(support.endedAt(), zone)
					: Fading.end(support.steps(), today).orElse(null);
			return new SupportView(support.id(), child, support.steps().get(0).what(), support.wording().whoKnows(),
					Fading.ladder(support.steps(), today), due, (due != null) ? today.plusDays(Fading.A_WEEK) : null,
					end, ended);
		}

	}

	/**
	 * A check-in.
	 *
	 * @param id which
	 * @param child who agreed
	 * @param agreement what was agreed
	 * @param due whether its day has come
	 * @param last the last time something was noted, or null
	 * @param lastKept what was noted then, or null
	 * @param ended whether it has ended
	 */
	record CheckInView(UUID id, Child child, CheckIn.Agreement agreement, boolean due, @Nullable LocalDate last,
			CheckIn.@Nullable Kept lastKept, boolean ended) {

		static CheckInView of(CheckIn checkIn, Child child, LocalDate today) {
			Map.Entry<LocalDate, CheckIn.Kept> last = new TreeMap<>(checkIn.log()).lastEntry();
			return new CheckInView(checkIn.id(), child, checkIn.agreement(), checkIn.due(today),
					(last != null) ? last.getKey() : null, (last != null) ? last.getValue() : null,
					checkIn.endedAt() != null);
		}

	}

}
