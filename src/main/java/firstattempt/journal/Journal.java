package firstattempt.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.account.Account;
import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.theme.Theme;
import firstattempt.theme.ThemeTagger;
import firstattempt.web.NotFound;
import firstattempt.web.Once;
import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/** A family's journal: the one door to episodes, reflections and wins. */
@Service
public class Journal {

	/** How long what was deleted can be brought back. */
	public static final Duration TRASH_KEPT = Duration.ofDays(30);

	private static final int YEARS_BACK = 8;

	private final MistakeEpisodes episodes;

	private final Wins wins;

	private final SearchIndex index;

	private final Timeline timeline;

	private final ThemeTagger tagger;

	private final EntityManager entities;

	private final TransactionOperations transactions;

	private final Once once;

	private final Clock clock;

	Journal(MistakeEpisodes episodes, Wins wins, SearchIndex index, Timeline timeline, ThemeTagger tagger,
			EntityManager entities, TransactionOperations transactions, Once once, Clock clock) {
		this.episodes = episodes;
		this.wins = wins;
		this.index = index;
		this.timeline = timeline;
		this.tagger = tagger;
		this.entities = entities;
		this.transactions = transactions;
		this.once = once;
		this.clock = clock;
	}

	/**
	 * Writes an episode down.
	 * @param family whose journal
	 * @param author who tells it
	 * @param childId about which child of the family
	 * @param captureId made once for each form; with the same one an episode is written
	 * only once, and the first is answered, out of the trash if it was there
	 * @param story what is told
	 * @return the episode
	 */
	public MistakeEpisode record(Family family, UUID author, UUID childId, @Nullable UUID captureId, Story story) {
		return record(family, author, childId, captureId, null, story);
	}

	/**
	 * Writes an episode down that was foreseen.
	 * @param family whose journal
	 * @param author who tells it
	 * @param childId about which child of the family
	 * @param captureId as above
	 * @param begunFrom what was written before it happened, or null
	 * @param story what is told
	 * @return the episode
	 */
	public MistakeEpisode record(Family family, UUID author, UUID childId, @Nullable UUID captureId,
			@Nullable UUID begunFrom, Story story) {
		try {
			return this.transactions.execute((transaction) -> again(family, author, captureId)
				.orElseGet(() -> written(family, author, childId, captureId, begunFrom, story)));
		}
		catch (DataIntegrityViolationException ex) {
			// the same form arrived twice at once, or it is somebody's for them alone
			return this.transactions.execute((transaction) -> again(family, author, captureId)
				.orElseGet(() -> written(family, author, childId, null, begunFrom, story)));
		}
	}

	private MistakeEpisode written(Family family, UUID author, UUID childId, @Nullable UUID captureId,
			@Nullable UUID begunFrom, Story story) {
		return settled(new MistakeEpisode(family, family.child(childId), author, captureId, begunFrom, story,
				Instant.now(this.clock)));
	}

	/** What was written with the same form before. */
	private Optional<MistakeEpisode> again(Family family, UUID author, @Nullable UUID captureId) {
		Optional<MistakeEpisode> captured = (captureId != null)
				? this.episodes.findCaptured(captureId, family.id(), author) : Optional.empty();
		captured.ifPresent(MistakeEpisode::restore);
		return captured;
	}

	/**
	 * An episode, be it in the trash.
	 * @param family whose journal
	 * @param reader who asks
	 * @param id which
	 * @return the episode, whole
	 * @throws NotFound if there is none, or none for this reader
	 */
	@Transactional(readOnly = true)
	public MistakeEpisode episode(Family family, UUID reader, UUID id) {
		return this.episodes.find(id, family.id(), reader).orElseThrow(NotFound::new);
	}

	/**
	 * Tells an episode anew.
	 * @param family whose journal
	 * @param author who revises
	 * @param id which
	 * @param revision the revision that the author has read
	 * @param childId about which child of the family
	 * @param story what is told now
	 * @return false if somebody else told it otherwise since; nothing is changed then
	 */
	@Transactional
	public boolean revise(Family family, UUID author, UUID id, int revision, UUID childId, Story story) {
		MistakeEpisode episode = forChange(family, author, id);
		Child child = family.child(childId);
		if (child.id().equals(episode.child().id()) && story.equals(episode.story())) {
			return true;
		}
		if (episode.revision() != revision) {
			return false;
		}
		episode.revise(child, story);
		settled(episode);
		return true;
	}

	/**
	 * Adds a thought to an episode.
	 * @param family whose journal
	 * @param author who thinks, or writes down what the child says
	 * @param id which episode
	 * @param thought the thought
	 * @return the reflection
	 */
	@Transactional
	public Reflection reflect(Family family, UUID author, UUID id, Thought thought) {
		MistakeEpisode episode = forChange(family, author, id);
		Reflection reflection = episode.reflect(author, thought, Instant.now(this.clock));
		settled(episode);
		return reflection;
	}

	/**
	 * Keeps what came of a talk about an episode.
	 * @param family whose journal
	 * @param author who writes it down
	 * @param id which episode
	 * @param thoughts what was said, in its order; the same ones sent twice are kept once
	 * @param lasted how long the upset lasted, or null if that is not known
	 */
	@Transactional
	public void talkedOver(Family family, UUID author, UUID id, List<Thought> thoughts, @Nullable UpsetLasted lasted) {
		MistakeEpisode episode = forChange(family, author, id);
		episode.reflect(author, thoughts, Instant.now(this.clock));
		if (lasted != null) {
			episode.upsetLasted(lasted);
		}
		settled(episode);
	}

	/**
	 * Episodes on which nothing was thought yet, about children who are written about
	 * now.
	 * @param family whose journal
	 * @param reader who asks
	 * @param from not before
	 * @param until before
	 * @param most how many at most
	 * @return the episodes, newest first
	 */
	@Transactional(readOnly = true)
	public List<Slip> notTalkedOver(Family family, UUID reader, Instant from, Instant until, int most) {
		return this.timeline.notTalkedOver(Reader.caregiver(family, reader), new Timeline.Span(from, until), most);
	}

	@Transactional
	void takeBack(Family family, UUID author, UUID id, UUID reflectionId) {
		MistakeEpisode episode = forChange(family, author, id);
		episode.takeBack(reflectionId);
		settled(episode);
	}

	/**
	 * Corrects the themes of an episode.
	 * @param family whose journal
	 * @param author who decides
	 * @param id which episode
	 * @param wanted all the themes it is to have
	 */
	@Transactional
	public void correct(Family family, UUID author, UUID id, Set<Theme> wanted) {
		MistakeEpisode episode = forChange(family, author, id);
		episode.correct(wanted);
		this.index.put(episode);
	}

	@Transactional
	void delete(Family family, UUID author, UUID id) {
		forChange(family, author, id).delete(Instant.now(this.clock));
	}

	@Transactional
	void restore(Family family, UUID author, UUID id) {
		forChange(family, author, id).restore();
	}

	/**
	 * Writes down at once what was told on other days.
	 * @param family whose journal
	 * @param tellings what was told, with the thoughts that came later
	 * @param tagger reads each episode once, after its thoughts
	 * @return the ids of the episodes, in the same order
	 */
	@Transactional
	public List<UUID> bringIn(Family family, List<Telling> tellings, ThemeTagger tagger) {
		List<UUID> ids = new ArrayList<>();
		for (Telling telling : tellings) {
			MistakeEpisode episode = new MistakeEpisode(family, family.child(telling.childId()), telling.authorId(),
					null, telling.begunFrom(), telling.story(), telling.writtenAt());
			ids.add(episode.id());
			telling.thoughts()
				.forEach((later) -> episode.reflect(later.authorId(), later.thought(), later.writtenAt()));
			settled(episode, tagger);
		}
		return ids;
	}

	/**
	 * Keeps a win.
	 * @param family whose journal
	 * @param author who saw it
	 * @param childId which child of the family
	 * @param captureId made once for each form; with the same one the same words are kept
	 * only once, and the first are answered, out of the trash if they were there
	 * @param text one line
	 * @param moment when it happened
	 * @return the win
	 */
	public Win win(Family family, UUID author, UUID childId, @Nullable UUID captureId, String text, Moment moment) {
		UUID id = (captureId != null)
				? UuidCreator.getNameBasedSha1(family.id(), captureId + "\n" + childId + "\n" + text)
				: UuidCreator.getTimeOrderedEpoch();
		return this.once.write(captureId, (capture) -> wonBefore(family, id),
				() -> kept(new Win(id, family, family.child(childId), author, text, moment, Instant.now(this.clock))));
	}

	private Optional<Win> wonBefore(Family family, UUID id) {
		Optional<Win> win = this.wins.find(id, family.id());
		win.ifPresent(Win::restore);
		return win;
	}

	/**
	 * Keeps a win that was written down before.
	 * @param family whose journal
	 * @param author who saw it
	 * @param childId which child of the family
	 * @param text one line
	 * @param moment when it happened
	 * @param writtenAt when it was written down
	 * @return the win
	 */
	@Transactional
	public Win win(Family family, UUID author, UUID childId, String text, Moment moment, Instant writtenAt) {
		return kept(new Win(UuidCreator.getTimeOrderedEpoch(), family, family.child(childId), author, text, moment,
				writtenAt));
	}

	private Win kept(Win win) {
		this.wins.save(win);
		this.index.put(win);
		return win;
	}

	@Transactional
	void deleteWin(Family family, UUID id) {
		this.wins.find(id, family.id()).orElseThrow(NotFound::new).delete(Instant.now(this.clock));
	}

	@Transactional
	void restoreWin(Family family, UUID id) {
		this.wins.find(id, family.id()).orElseThrow(NotFound::new).restore();
	}

	/**
	 * An episode as somebody may read it, not in the trash.
	 * @param reader who reads
	 * @param id which
	 * @return the episode, with what of it is there for the reader
	 * @throws NotFound if there is none, or none for this reader
	 */
	@Transactional(readOnly = true)
	public MistakeEpisode episode(Reader reader, UUID id) {
		return this.timeline.episodes(reader, " and e.id = ?", id)
			.stream()
			.flatMap((found) -> episodes(reader, List.of(found)).stream())
			.findFirst()
			.orElseThrow(NotFound::new);
	}

	/**
	 * Whether an episode is there for somebody, and not in the trash.
	 * @param reader who reads
	 * @param id which
	 * @return false where there is none, or none for this reader
	 */
	@Transactional(readOnly = true)
	public boolean shows(Reader reader, UUID id) {
		return !this.timeline.episodes(reader, " and e.id = ?", id).isEmpty();
	}

	/**
	 * All episodes of some time as somebody may read them.
	 * @param reader who reads
	 * @param from not before
	 * @param until before
	 * @return the episodes, newest first, with what of them is there for the reader
	 */
	@Transactional(readOnly = true)
	public List<MistakeEpisode> episodes(Reader reader, Instant from, Instant until) {
		// what belongs to them is fetched at once, however many they are
		this.entities.unwrap(Session.class).setSubselectFetchingEnabled(true);
		return episodes(reader, this.timeline.episodes(reader, " and e.occurred_at >= ? and e.occurred_at < ?",
				from.atOffset(ZoneOffset.UTC), until.atOffset(ZoneOffset.UTC)));
	}

	/**
	 * All wins of some time as somebody may read them.
	 * @param reader who reads
	 * @param from not before
	 * @param until before
	 * @return the wins, newest first, with what of them is there for the reader
	 */
	@Transactional(readOnly = true)
	public List<Win> wins(Reader reader, Instant from, Instant until) {
		return wins(reader, this.timeline.wins(reader, from, until));
	}

	/**
	 * Which family an episode belongs to.
	 * @param families those that it may belong to
	 * @param id which episode
	 * @return the family, if it is one of these
	 */
	@Transactional(readOnly = true)
	public Optional<UUID> familyOf(Collection<UUID> families, UUID id) {
		return families.isEmpty() ? Optional.empty() : this.episodes.findFamily(id, families);
	}

	/**
	 * How much of some journals is there for somebody, asked at once.
	 * @param readers who reads which journal, with the moment of their last look or null
	 * @return what there is, by family
	 */
	@Transactional(readOnly = true)
	public Map<UUID, Tally> tally(Map<Reader, Instant> readers) {
		return this.timeline.tally(readers);
	}

	/**
	 * Decides what coaches are to do with an episode.
	 * @param family whose journal
	 * @param author who decides
	 * @param id which
	 * @param sharing what to do with it
	 */
	@Transactional
	public void share(Family family, UUID author, UUID id, Sharing sharing) {
		forChange(family, author, id).share(sharing);
	}

	@Transactional(readOnly = true)
	Page page(Reader reader, Timeline.Filter filter, Timeline.@Nullable Place after, int size) {
		List<Timeline.Place> places = this.timeline.page(reader, filter, after, size + 1);
		boolean more = places.size() > size;
		List<Timeline.Place> shown = more ? places.subList(0, size) : places;
		return new Page(entries(reader, shown), more ? shown.get(size - 1).cursor() : null);
	}

	@Transactional(readOnly = true)
	Optional<UUID> neighbor(Reader reader, MistakeEpisode episode, boolean newer) {
		return this.timeline.neighbor(reader, new Timeline.Place(episode.id(), episode.story().occurredAt(), true),
				newer);
	}

	/**
	 * The first page of a whole journal, and what was written on this day in the years
	 * before. Both are read in one go, so that a page with memories asks no more than one
	 * without.
	 */
	@Transactional(readOnly = true)
	Opening opening(Family family, UUID reader, int size) {
		Reader who = Reader.caregiver(family, reader);
		Timeline.Filter everything = new Timeline.Filter(null, null, null, Timeline.Which.ANY, null, null, List.of());
		List<Timeline.Place> places = this.timeline.page(who, everything, null, size + 1);
		List<Timeline.Place> shown = places.subList(0, Math.min(size, places.size()));
		LocalDate today = family.day(Instant.now(this.clock));
		List<Timeline.Span> days = IntStream.rangeClosed(1, YEARS_BACK)
			.mapToObj(today::minusYears)
			.map((day) -> new Timeline.Span(day.atStartOfDay(family.timeZone()).toInstant(),
					day.plusDays(1).atStartOfDay(family.timeZone()).toInstant()))
			.toList();
		List<Timeline.Place> memories = this.timeline.on(who, days);
		Map<UUID, Entry> entries = entries(who, Stream.concat(shown.stream(), memories.stream()).distinct().toList())
			.stream()
			.collect(Collectors.toMap(Entry::id, (entry) -> entry));
		String next = (places.size() > size) ? shown.get(size - 1).cursor() : null;
		return new Opening(new Page(inOrder(shown, entries), next), inOrder(memories, entries));
	}

	private static List<Entry> inOrder(List<Timeline.Place> places, Map<UUID, Entry> entries) {
		return places.stream().map((place) -> entries.get(place.id())).filter(Objects::nonNull).toList();
	}

	@Transactional(readOnly = true)
	Trash trash(Family family, UUID reader) {
		return new Trash(this.episodes.findTrash(family.id(), reader), this.wins.findTrash(family.id()));
	}

	private List<Entry> entries(Reader reader, List<Timeline.Place> places) {
		Map<UUID, Entry> entries = new HashMap<>();
		episodes(reader, ids(places, true)).forEach((told) -> entries.put(told.id(), new Entry(told, null)));
		wins(reader, ids(places, false)).forEach((win) -> entries.put(win.id(), new Entry(null, win)));
		return inOrder(places, entries);
	}

	/** The episodes with these ids, which the reader's condition has let through. */
	private List<MistakeEpisode> episodes(Reader reader, List<UUID> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<UUID, MistakeEpisode> found = new HashMap<>();
		this.episodes.findAll(ids, reader.familyId(), reader.accountId())
			.forEach((told) -> found.put(told.id(), (reader.share() != null) ? told.sharedAs(reader.share()) : told));
		return ids.stream().map(found::get).filter(Objects::nonNull).toList();
	}

	private List<Win> wins(Reader reader, List<UUID> ids) {
		if (ids.isEmpty()) {
			return List.of();
		}
		Map<UUID, Win> found = new HashMap<>();
		this.wins.findAll(ids, reader.familyId())
			.forEach((win) -> found.put(win.id(), (reader.share() != null) ? win.sharedAs(reader.share()) : win));
		return ids.stream().map(found::get).filter(Objects::nonNull).toList();
	}

	private static List<UUID> ids(List<Timeline.Place> places, boolean episodes) {
		return places.stream().filter((place) -> place.episode() == episodes).map(Timeline.Place::id).toList();
	}

	private MistakeEpisode forChange(Family family, UUID author, UUID id) {
		return this.episodes.findForChange(id, family.id(), author).orElseThrow(NotFound::new);
	}

	private MistakeEpisode settled(MistakeEpisode episode) {
		return settled(episode, this.tagger);
	}

	private MistakeEpisode settled(MistakeEpisode episode, ThemeTagger tagger) {
		episode.tagWith(tagger);
		MistakeEpisode saved = this.episodes.save(episode);
		this.index.put(saved);
		return saved;
	}

	/**
	 * The different words of a text as search compares them.
	 * @param text any text
	 * @return its words, in the order in which they first appear
	 */
	public static Set<String> words(String text) {
		return Words.of(text);
	}

	/**
	 * A situation or a theme as it stands among the words of an episode.
	 * @param answer the situation or theme
	 * @return its term
	 */
	public static String term(Enum<?> answer) {
		return SearchIndex.term(answer);
	}

	/** Throws away for good what has lain in the trash for long enough. */
	@Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
	@Transactional
	void emptyTrash() {
		Instant before = Instant.now(this.clock).minus(TRASH_KEPT);
		purge(this.episodes.deletedBefore(before));
		List<UUID> gone = this.wins.deletedBefore(before);
		this.index.remove(gone);
		this.wins.purge(gone);
	}

	@EventListener
	@Transactional
	void on(Account.Closed closed) {
		purge(this.episodes.onlyFor(closed.accountId()));
	}

	@EventListener
	@Transactional
	void on(Child.Removed removed) {
		this.index.removeAllOf(removed.childId());
	}

	private void purge(Collection<UUID> gone) {
		if (gone.isEmpty()) {
			return;
		}
		this.index.remove(gone);
		this.episodes.purge(gone);
	}

	/**
	 * A page of a journal.
	 *
	 * @param entries the entries, newest first
	 * @param next the cursor of the page after this one, or null on the last
	 */
	record Page(List<Entry> entries, @Nullable String next) {
	}

	/**
	 * An entry: an episode or a win.
	 *
	 * @param episode the episode, or null
	 * @param win the win, or null
	 */
	record Entry(@Nullable MistakeEpisode episode, @Nullable Win win) {

		UUID id() {
			return (this.win != null) ? this.win.id() : this.episode.id();
		}

	}

	/**
	 * What a reader finds in a journal at a glance.
	 *
	 * @param entries how many slips and wins there are
	 * @param last when the last of them happened, or null
	 * @param since how many were written down since the last look
	 * @param asked the episodes that the family asks coaches to read, newest first
	 */
	public record Tally(long entries, @Nullable Instant last, long since, List<UUID> asked) {
	}

	/**
	 * What a journal opens with.
	 *
	 * @param page the first page
	 * @param onThisDay what was written on this day in the years before
	 */
	record Opening(Page page, List<Entry> onThisDay) {
	}

	/**
	 * What was deleted and can be brought back.
	 *
	 * @param episodes episodes, last deleted first
	 * @param wins wins, last deleted first
	 */
	record Trash(List<MistakeEpisode> episodes, List<Win> wins) {
	}

}
