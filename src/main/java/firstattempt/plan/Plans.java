package firstattempt.plan;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.journal.Journal;
import firstattempt.journal.MistakeEpisode;
import firstattempt.web.NotFound;
import firstattempt.web.Once;
import jakarta.persistence.EntityManager;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a family means to do: the one door to plans, supports and check-ins. */
@Service
public class Plans {

	private final PlanCards cards;

	private final Supports supports;

	private final CheckIns checkIns;

	private final Chances chances;

	private final Journal journal;

	private final EntityManager entities;

	private final Once once;

	private final Clock clock;

	Plans(PlanCards cards, Supports supports, CheckIns checkIns, Chances chances, Journal journal,
			EntityManager entities, Once once, Clock clock) {
		this.cards = cards;
		this.supports = supports;
		this.checkIns = checkIns;
		this.chances = chances;
		this.journal = journal;
		this.entities = entities;
		this.once = once;
		this.clock = clock;
	}

	/**
	 * Makes an if-then plan.
	 * @param family whose
	 * @param author who makes it, or takes over what was proposed
	 * @param childId about which child of the family
	 * @param captureId made once for each form or proposal; with the same one a plan is
	 * made only once, and the first is answered
	 * @param words what it says
	 * @return the plan
	 */
	public PlanCard add(Family family, UUID author, UUID childId, @Nullable UUID captureId, PlanCard.Words words) {
		Child child = family.child(childId);
		return this.once.write(captureId, (capture) -> this.cards.findCaptured(capture, family.id()),
				() -> this.cards.save(new PlanCard(family, child, author, captureId, words, now())));
	}

	/**
	 * The plans that were made by some forms or proposals.
	 * @param family whose
	 * @param captureIds the forms or proposals
	 * @return the plans that there are, each by what it was made by
	 */
	@Transactional(readOnly = true)
	public Map<UUID, PlanCard> captured(Family family, Collection<UUID> captureIds) {
		return captureIds.isEmpty() ? Map.of()
				: this.cards.findCaptured(captureIds, family.id())
					.stream()
					.collect(Collectors.toMap(PlanCard::captureId, Function.identity()));
	}

	/**
	 * Brings in a plan that was made on another day.
	 * @param family whose
	 * @param author who made it
	 * @param childId about which child of the family
	 * @param words what it says
	 * @param madeAt when it was made
	 * @param retiredAt when it was retired, or null if it still runs
	 * @param answers what became of it, by episode of the family
	 */
	@Transactional
	public void bringIn(Family family, UUID author, UUID childId, PlanCard.Words words, Instant madeAt,
			@Nullable Instant retiredAt, Map<UUID, Outcome> answers) {
		PlanCard card = this.cards.save(new PlanCard(family, family.child(childId), author, null, words, madeAt));
		if (retiredAt != null) {
			card.end(retiredAt);
		}
		this.entities.flush();
		answers.forEach((episode, outcome) -> this.chances.put(family, card.id(), episode, outcome, now()));
	}

	/**
	 * Brings in a support that began on another day.
	 * @param family whose
	 * @param author who tells of it
	 * @param childId which child of the family is helped
	 * @param whoKnows who knows of it, or an empty text
	 * @param began when it was told
	 * @param steps its steps; the first one is the help as it began, and is taken
	 */
	@Transactional
	public void bringInSupport(Family family, UUID author, UUID childId, String whoKnows, Instant began,
			List<SupportStep> steps) {
		SupportStep first = steps.get(0);
		Support support = new Support(family, family.child(childId), author, null,
				new Support.Wording(first.what(), whoKnows, steps.subList(1, steps.size())), first.fromDay(), began);
		this.supports.save(support);
	}

	/**
	 * Brings in a weekly check-in that was agreed on another day, and done each time
	 * since.
	 * @param family whose
	 * @param author who tells of it
	 * @param childId which child of the family agreed
	 * @param withWhom who looks
	 * @param looksAt at what
	 * @param agreedAt when it was agreed
	 * @param firstDay the first time
	 * @param nextDay the next time
	 */
	@Transactional
	public void bringInCheckIn(Family family, UUID author, UUID childId, String withWhom, String looksAt,
			Instant agreedAt, LocalDate firstDay, LocalDate nextDay) {
		CheckIn checkIn = new CheckIn(family, family.child(childId), author, null,
				new CheckIn.Agreement(withWhom, looksAt, firstDay, true), agreedAt);
		for (LocalDate day = firstDay; day.isBefore(nextDay); day = day.plusWeeks(1)) {
			checkIn.note(day, CheckIn.Kept.DONE, day, agreedAt);
		}
		this.checkIns.save(checkIn);
	}

	@Transactional(readOnly = true)
	Everything everything(Family family, UUID reader) {
		return new Everything(this.cards.ofFamily(family.id()), this.chances.of(family, reader),
				this.supports.ofFamily(family.id()), this.checkIns.ofFamily(family.id()));
	}

	@Transactional(readOnly = true)
	PlanCard card(Family family, UUID id) {
		return this.cards.find(id, family.id()).orElseThrow(NotFound::new);
	}

	List<Chances.Chance> behind(Family family, UUID reader, UUID id) {
		return this.chances.behind(family, reader, id);
	}

	/** False if somebody else said something else since; nothing is changed then. */
	@Transactional
	boolean revise(Family family, UUID id, int version, PlanCard.Words words) {
		PlanCard card = this.cards.findForChange(id, family.id()).orElseThrow(NotFound::new);
		if (card.version() != version) {
			return card.words().equals(words);
		}
		card.revise(words);
		return true;
	}

	@Transactional
	void change(Family family, UUID id, Consumer<PlanCard> change) {
		change.accept(this.cards.findForChange(id, family.id()).orElseThrow(NotFound::new));
	}

	/**
	 * The plans that were there for an episode, with what became of them: first those
	 * that nobody answered for yet, those for its situation before others, the latest
	 * first. A plan that does not fit any more stays where it was answered.
	 */
	@Transactional(readOnly = true)
	List<Asked> asked(Family family, UUID reader, MistakeEpisode episode) {
		List<PlanCard> cards = this.cards.ofChild(family.id(), episode.child().id());
		if (cards.isEmpty()) {
			return List.of();
		}
		Map<UUID, Outcome> answers = this.chances.at(family, episode.id());
		List<PlanCard> fitting = new ArrayList<>(cards.stream()
			.filter((card) -> answers.containsKey(card.id())
					|| card.fits(episode.child().id(), episode.story(), family.timeZone()))
			.toList());
		if (fitting.isEmpty()) {
			return List.of();
		}
		fitting.sort(Comparator.comparing((PlanCard card) -> answers.containsKey(card.id()))
			.thenComparing((card) -> card.words().situation() == null)
			.thenComparing(PlanCard::createdAt, Comparator.reverseOrder()));
		Map<UUID, Tally> tallies = this.chances.of(family, reader);
		return fitting.stream()
			.map((card) -> new Asked(card, answers.get(card.id()), tallies.getOrDefault(card.id(), Tally.NONE)))
			.toList();
	}

	/**
	 * Notes what became of a plan.
	 * @return what was noted before; empty where the plan was not there for the episode
	 */
	@Transactional
	Optional<Before> answer(Family family, UUID reader, UUID id, UUID episodeId, @Nullable Outcome outcome) {
		MistakeEpisode episode = this.journal.episode(family, reader, episodeId);
		PlanCard card = this.cards.findForChange(id, family.id()).orElseThrow(NotFound::new);
		Outcome before = this.chances.at(family, episodeId).get(id);
		if (before == null && !card.fits(episode.child().id(), episode.story(), family.timeZone())) {
			return Optional.empty();
		}
		this.chances.put(family, id, episodeId, outcome, now());
		return Optional.of(new Before(before));
	}

	Support addSupport(Family family, UUID author, UUID childId, @Nullable UUID captureId, Support.Wording wording) {
		Child child = family.child(childId);
		return this.once.write(captureId, (capture) -> this.supports.findCaptured(capture, family.id()),
				() -> this.supports.save(new Support(family, child, author, captureId, wording, today(family), now())));
	}

	@Transactional(readOnly = true)
	Support support(Family family, UUID id) {
		return this.supports.find(id, family.id()).orElseThrow(NotFound::new);
	}

	@Transactional(readOnly = true)
	List<Support> running(Family family) {
		return this.supports.running(family.id());
	}

	@Transactional
	boolean reviseSupport(Family family, UUID id, int version, Support.Wording wording) {
		Support support = this.supports.findForChange(id, family.id()).orElseThrow(NotFound::new);
		if (support.version() != version) {
			return support.wording().equals(wording);
		}
		support.revise(wording);
		return true;
	}

	@Transactional
	void changeSupport(Family family, UUID id, Consumer<Support> change) {
		change.accept(this.supports.findForChange(id, family.id()).orElseThrow(NotFound::new));
	}

	CheckIn addCheckIn(Family family, UUID author, UUID childId, @Nullable UUID captureId,
			CheckIn.Agreement agreement) {
		Child child = family.child(childId);
		return this.once.write(captureId, (capture) -> this.checkIns.findCaptured(capture, family.id()),
				() -> this.checkIns.save(new CheckIn(family, child, author, captureId, agreement, now())));
	}

	@Transactional(readOnly = true)
	CheckIn checkIn(Family family, UUID id) {
		return this.checkIns.find(id, family.id()).orElseThrow(NotFound::new);
	}

	@Transactional(readOnly = true)
	List<CheckIn> due(Family family, LocalDate today) {
		return this.checkIns.due(family.id(), today);
	}

	@Transactional
	boolean reviseCheckIn(Family family, UUID id, int version, CheckIn.Agreement agreement) {
		CheckIn checkIn = this.checkIns.findForChange(id, family.id()).orElseThrow(NotFound::new);
		if (checkIn.version() != version) {
			return checkIn.agreement().equals(agreement);
		}
		checkIn.revise(agreement);
		return true;
	}

	@Transactional
	void changeCheckIn(Family family, UUID id, Consumer<CheckIn> change) {
		change.accept(this.checkIns.findForChange(id, family.id()).orElseThrow(NotFound::new));
	}

	LocalDate today(Family family) {
		return family.day(now());
	}

	Instant now() {
		return Instant.now(this.clock);
	}

	/**
	 * All that a family means to do.
	 *
	 * @param cards the plans
	 * @param tallies how they did
	 * @param supports the supports
	 * @param checkIns the check-ins
	 */
	record Everything(List<PlanCard> cards, Map<UUID, Tally> tallies, List<Support> supports, List<CheckIn> checkIns) {
	}

	/**
	 * A plan at an episode.
	 *
	 * @param card the plan
	 * @param outcome what became of it there, or null if nobody said yet
	 * @param tally how it did so far
	 */
	record Asked(PlanCard card, @Nullable Outcome outcome, Tally tally) {
	}

	/**
	 * What was noted before.
	 *
	 * @param outcome the answer, or null
	 */
	record Before(@Nullable Outcome outcome) {
	}

}
