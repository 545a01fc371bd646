package firstattempt.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import firstattempt.account.Account;
import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.family.Household;
import firstattempt.journal.Journal;
import firstattempt.journal.MistakeEpisode;
import firstattempt.journal.Reader;
import firstattempt.plan.PlanCard;
import firstattempt.plan.Plans;
import firstattempt.plan.Proposals;
import firstattempt.sharing.Agreements;
import firstattempt.sharing.Shared;
import firstattempt.web.NotFound;
import firstattempt.web.Once;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What goes between a coach and a family. It was given to the family, so it is the
 * family's: it stays with them when a consent ends and when the coach leaves, who is then
 * no more than a name, and any caregiver can remove it. The coach reaches it through
 * their consent alone, a remark and its answers only as long as the episode is there for
 * them, whoever wrote it; so when the consent ends, all of it is gone for the coach. A
 * second coach of the family never sees it. Nothing of it is part of the journal: the
 * tagger does not read it, and search does not find it.
 */
@Service
public class Exchange {

	/** More than anybody reads on one page: some years of weekly sessions. */
	private static final int MOST = 200;

	private final Remarks remarks;

	private final RemarkedEpisodes remarked;

	private final SessionNotes notes;

	private final Journal journal;

	private final Plans plans;

	private final Household household;

	private final Agreements agreements;

	private final Once once;

	private final Clock clock;

	Exchange(Remarks remarks, RemarkedEpisodes remarked, SessionNotes notes, Journal journal, Plans plans,
			Household household, Agreements agreements, Once once, Clock clock) {
		this.remarks = remarks;
		this.remarked = remarked;
		this.notes = notes;
		this.journal = journal;
		this.plans = plans;
		this.household = household;
		this.agreements = agreements;
		this.once = once;
		this.clock = clock;
	}

	/**
	 * Remarks on an episode.
	 * @param shared who remarks, and on whose journal
	 * @param episodeId on which episode
	 * @param saying what is said, kept once for each form
	 * @param at when it was said
	 * @return the id of the remark
	 * @throws NotFound if the episode is not there for the coach
	 */
	public UUID remark(Shared shared, UUID episodeId, Saying saying, Instant at) {
		if (!this.journal.shows(shared.reader(), episodeId)) {
			throw new NotFound();
		}
		String text = saying.text().strip();
		Remark remark = this.once.write(saying.captureId(),
				(capture) -> this.remarks.findCaptured(capture, shared.coach().id()),
				() -> this.remarks.save(new Remark(shared, episodeId, saying.captureId(), text, at)));
		return remark.says(episodeId, text) ? remark.id()
				: this.remarks.save(new Remark(shared, episodeId, null, text, at)).id();
	}

	/**
	 * What a coach remarked on an episode.
	 * @param shared who reads
	 * @param episode an episode that is there for them
	 * @return their own remarks, with what was answered
	 */
	@Transactional(readOnly = true)
	public List<RemarkView> remarks(Shared shared, MistakeEpisode episode) {
		return views(shared.family(), null,
				this.remarks.on(shared.family().id(), episode.id())
					.stream()
					.filter((remark) -> shared.coach().id().equals(remark.coachId()))
					.toList());
	}

	/**
	 * What a coach remarked on the episodes that are there for them.
	 * @param shared who reads
	 * @return their own remarks with what was answered, the latest first
	 */
	@Transactional(readOnly = true)
	public List<RemarkView.OnEpisode> remarks(Shared shared) {
		return listed(shared.family(), null, this.remarked.ofCoach(shared.reader(), shared.coach().id(), MOST));
	}

	/**
	 * Where a family answered to what a coach remarked.
	 * @param shared who remarked, and to whom
	 * @return when the last answer to their remarks was written, by the episode
	 */
	public Map<UUID, Instant> answered(Shared shared) {
		return this.remarked.answered(shared.family().id(), shared.coach().id());
	}

	/**
	 * Takes a remark back; what was answered stays with the family.
	 * @param shared who takes it back
	 * @param episodeId on which episode
	 * @param id which remark
	 * @throws NotFound if it is not theirs, or the episode is not there for them
	 */
	@Transactional
	public void takeBack(Shared shared, UUID episodeId, UUID id) {
		Remark remark = remark(shared.family(), shared.reader(), episodeId, id);
		if (!shared.coach().id().equals(remark.coachId())) {
			throw new NotFound();
		}
		if (remark.answers().isEmpty()) {
			this.remarks.delete(remark);
		}
		else {
			remark.takeBack();
		}
	}

	/**
	 * Gives a family something along.
	 * @param shared who gives, and to whom
	 * @param captureId made once for each form; null for what comes from no form
	 * @param given what is given; a plan is for a child that is there for the coach
	 * @param at when
	 * @return the id of the note
	 */
	public UUID give(Shared shared, @Nullable UUID captureId, Given given, Instant at) {
		SessionNote note = this.once.write(captureId,
				(capture) -> this.notes.findCaptured(capture, shared.coach().id()),
				() -> this.notes.save(new SessionNote(shared, captureId, given, at)));
		return note.gives(given) ? note.id() : this.notes.save(new SessionNote(shared, null, given, at)).id();
	}

	/**
	 * What a coach gave a family along, with what came of it.
	 * @param shared who reads
	 * @return their own notes, the latest session first
	 */
	@Transactional(readOnly = true)
	public List<SessionView> sessions(Shared shared) {
		return views(shared.family(), shared.children(),
				this.notes.ofCoach(shared.family().id(), shared.coach().id(), Limit.of(MOST)));
	}

	/**
	 * Takes back what was given. A plan that was taken over stays with the family.
	 * @param shared who takes it back
	 * @param id which note
	 * @throws NotFound if it is not theirs
	 */
	@Transactional
	public void takeBack(Shared shared, UUID id) {
		this.notes
			.delete(this.notes.findOfCoach(id, shared.family().id(), shared.coach().id()).orElseThrow(NotFound::new));
	}

	/** The remarks on an episode that is there for a caregiver, and who reads answers. */
	@Transactional(readOnly = true)
	List<Asked> asked(Family family, UUID reader, UUID episodeId) {
		List<Remark> all = this.remarks.on(family.id(), episodeId);
		Set<UUID> reading = all.stream()
			.map(Remark::coachId)
			.filter(Objects::nonNull)
			.distinct()
			.filter((coach) -> this.agreements.between(coach, family.id())
				.filter((shared) -> this.journal.shows(shared.reader(), episodeId))
				.isPresent())
			.collect(Collectors.toSet());
		Map<UUID, Boolean> reaches = all.stream()
			.collect(Collectors.toMap(Remark::id, (remark) -> reading.contains(remark.coachId())));
		return views(family, reader, all).stream()
			.map((view) -> new Asked(view, Boolean.TRUE.equals(reaches.get(view.id()))))
			.toList();
	}

	@Transactional(readOnly = true)
	List<RemarkView.OnEpisode> remarks(Family family, UUID reader) {
		return listed(family, reader, this.remarked.of(Reader.caregiver(family, reader), MOST));
	}

	/**
	 * Answers a remark; the same answer sent twice in a row is kept once.
	 * @param family to whom it was made
	 * @param author the caregiver who answers
	 * @param episodeId on which episode
	 * @param id which remark
	 * @param text the answer
	 * @param at when
	 * @throws NotFound if there is no such remark, or none for this caregiver
	 */
	@Transactional
	public void answer(Family family, UUID author, UUID episodeId, UUID id, String text, Instant at) {
		remark(family, Reader.caregiver(family, author), episodeId, id).answer(author, text.strip(), at);
	}

	@Transactional
	void takeBack(Family family, UUID author, UUID episodeId, UUID id, UUID answerId) {
		if (!remark(family, Reader.caregiver(family, author), episodeId, id).takeBack(author, answerId)) {
			throw new NotFound();
		}
	}

	@Transactional
	void remove(Family family, UUID author, UUID episodeId, UUID id) {
		this.remarks.delete(remark(family, Reader.caregiver(family, author), episodeId, id));
	}

	@Transactional(readOnly = true)
	List<SessionView> sessions(Family family) {
		return views(family, family.children(), this.notes.ofFamily(family.id(), Limit.of(MOST)));
	}

	/** What was given lately, with what came of it. */
	@Transactional(readOnly = true)
	List<SessionView> sessions(Family family, Instant since) {
		return views(family, family.children(), this.notes.since(family.id(), since));
	}

	/** Takes a proposed plan over as it is, once. */
	@Transactional
	public PlanCard accept(Family family, UUID author, UUID id) {
		SessionNote note = note(family, id);
		Proposals.Proposed proposed = note.proposed().orElseThrow(NotFound::new);
		note.reconsider();
		return this.plans.add(family, author, proposed.childId(), note.id(), proposed.words());
	}

	@Transactional
	void decline(Family family, UUID id, String line) {
		SessionNote note = note(family, id);
		if (note.proposed().isEmpty()) {
			throw new NotFound();
		}
		note.decline(line.strip(), Instant.now(this.clock));
	}

	@Transactional
	void reconsider(Family family, UUID id) {
		note(family, id).reconsider();
	}

	/**
	 * Says what came of homework.
	 * @param family whose
	 * @param id which note
	 * @param outcome what came of it; null to take the answer back
	 * @param line a line to the coach, or an empty text
	 * @throws NotFound if there is no such homework
	 */
	@Transactional
	public void homework(Family family, UUID id, @Nullable Outcome outcome, String line) {
		SessionNote note = note(family, id);
		if (note.homework().isEmpty()) {
			throw new NotFound();
		}
		note.answer(outcome, line.strip(), Instant.now(this.clock));
	}

	@Transactional
	void remove(Family family, UUID id) {
		this.notes.delete(note(family, id));
	}

	@EventListener
	@Transactional
	void on(Child.Removed removed) {
		this.notes.withAPlanFor(removed.childId()).forEach((note) -> {
			if (!note.forgetPlan()) {
				this.notes.delete(note);
			}
		});
	}

	private SessionNote note(Family family, UUID id) {
		return this.notes.findForChange(id, family.id()).orElseThrow(NotFound::new);
	}

	private Remark remark(Family family, Reader reader, UUID episodeId, UUID id) {
		if (!this.journal.shows(reader, episodeId)) {
			throw new NotFound();
		}
		return this.remarks.findForChange(id, family.id(), episodeId).orElseThrow(NotFound::new);
	}

	private List<RemarkView> views(Family family, @Nullable UUID reader, List<Remark> remarks) {
		if (remarks.isEmpty()) {
			return List.of();
		}
		Map<UUID, String> names = this.household.names(family);
		return remarks.stream().map((remark) -> RemarkView.of(remark, family, names, reader)).toList();
	}

	private List<RemarkView.OnEpisode> listed(Family family, @Nullable UUID reader,
			List<RemarkedEpisodes.Remarked> found) {
		Collection<UUID> ids = found.stream().map(RemarkedEpisodes.Remarked::id).toList();
		Map<UUID, RemarkView> views = ids.isEmpty() ? Map.of()
				: views(family, reader, this.remarks.findAll(family.id(), ids)).stream()
					.collect(Collectors.toMap(RemarkView::id, Function.identity()));
		return found.stream()
			.filter((one) -> views.containsKey(one.id()))
			.map((one) -> new RemarkView.OnEpisode(one.title(), one.situation(),
					one.occurredAt().atZone(family.timeZone()), Objects.requireNonNull(views.get(one.id()))))
			.toList();
	}

	private List<SessionView> views(Family family, List<Child> children, List<SessionNote> notes) {
		Map<UUID, PlanCard> made = this.plans.captured(family,
				notes.stream().filter((note) -> note.proposed().isPresent()).map(SessionNote::id).toList());
		return notes.stream().map((note) -> SessionView.of(note, children, made)).toList();
	}

	/**
	 * A remark as a caregiver reads it.
	 *
	 * @param remark the remark
	 * @param reaches whether its coach would read an answer now
	 */
	record Asked(RemarkView remark, boolean reaches) {
	}

}
