package firstattempt.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.account.Account;
import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.journal.Aftermath;
import firstattempt.journal.Journal;
import firstattempt.journal.MistakeEpisode;
import firstattempt.journal.Privacy;
import firstattempt.journal.Reader;
import firstattempt.journal.Situation;
import firstattempt.journal.Step;
import firstattempt.journal.Story;
import firstattempt.web.NotFound;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which slips belong together, as the parents say. A slip is in one thread at most, and a
 * thread is about one child. What is for one caregiver alone is in a thread for nobody
 * else: a thread that has nothing else is not there for others.
 */
@Service
public class Threads {

	private static final int MOST_SLIPS = 200;

	private static final int MOST_THREADS = 500;

	private final JdbcClient jdbc;

	private final Journal journal;

	private final MessageSource messages;

	private final Clock clock;

	Threads(JdbcClient jdbc, Journal journal, MessageSource messages, Clock clock) {
		this.jdbc = jdbc;
		this.journal = journal;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * Says that two slips belong together. The thread of one takes the other in; where
	 * neither has one, a thread begins.
	 * @param family whose
	 * @param parent who says so
	 * @param episodeId one slip
	 * @param otherId the other slip
	 * @param merge whether two threads may become one
	 * @return the thread; empty if both slips have one and they may not become one:
	 * nothing is changed then
	 * @throws NotFound if one is not there for this parent, or they are about two
	 * children
	 */
	@Transactional
	public Optional<UUID> join(Family family, Account parent, UUID episodeId, UUID otherId, boolean merge) {
		lock(family);
		MistakeEpisode one = there(family, parent, episodeId);
		MistakeEpisode other = there(family, parent, otherId);
		if (!one.child().id().equals(other.child().id()) || one.id().equals(other.id())) {
			throw new NotFound();
		}
		Optional<UUID> here = threadOf(one);
		Optional<UUID> there = threadOf(other);
		if (here.isPresent() && there.isPresent()) {
			return here.equals(there) ? here : merge ? Optional.of(merge(there.get(), here.get())) : Optional.empty();
		}
		UUID thread = here.or(() -> there).orElseGet(() -> begin(family, one, other));
		put(family, thread, here.isPresent() ? List.of(other) : there.isPresent() ? List.of(one) : List.of(one, other));
		return Optional.of(thread);
	}

	private UUID begin(Family family, MistakeEpisode one, MistakeEpisode other) {
		UUID thread = UuidCreator.getTimeOrderedEpoch();
		this.jdbc
			.sql("insert into episode_thread (id, version, family_id, child_id, name, created_at)"
					+ " values (?, 0, ?, ?, ?, ?)")
			.params(thread, family.id(), one.child().id(), name(one, other),
					Instant.now(this.clock).atOffset(ZoneOffset.UTC))
			.update();
		return thread;
	}

	/** A title that one caregiver keeps to themself names nothing. */
	private String name(MistakeEpisode one, MistakeEpisode other) {
		List<Story> stories = Stream.of(one.story(), other.story())
			.filter((story) -> story.privacy() == Privacy.FAMILY)
			.sorted(Comparator.comparing(Story::occurredAt))
			.toList();
		return stories.stream()
			.map(Story::title)
			.filter((title) -> !title.isBlank())
			.findFirst()
			.map(Threads::cut)
			.or(() -> stories.stream()
				.map(Story::situation)
				.filter((situation) -> situation != null)
				.findFirst()
				.map((situation) -> text("situation." + situation)))
			.orElseGet(() -> text("thread.name.none"));
	}

	private String text(String key) {
		return this.messages.getMessage(key, null, LocaleContextHolder.getLocale());
	}

	private static String cut(String title) {
		return (title.length() <= EpisodeThread.LONGEST_NAME) ? title : title.substring(0,
				title.offsetByCodePoints(0, title.codePointCount(0, EpisodeThread.LONGEST_NAME - 1)));
	}

	private void put(Family family, UUID thread, List<MistakeEpisode> episodes) {
		for (MistakeEpisode episode : episodes) {
			this.jdbc.sql("delete from thread_episode where episode_id = ?").param(episode.id()).update();
			this.jdbc.sql("insert into thread_episode (episode_id, thread_id, family_id) values (?, ?, ?)")
				.params(episode.id(), thread, family.id())
				.update();
		}
		tidy(family);
	}

	private UUID merge(UUID from, UUID into) {
		this.jdbc.sql("update thread_episode set thread_id = ? where thread_id = ?").params(into, from).update();
		this.jdbc.sql("delete from episode_thread where id = ?").param(from).update();
		return into;
	}

	/** Lets go of threads that have nothing in them any more. */
	private void tidy(Family family) {
		this.jdbc.sql("""
				delete from episode_thread where family_id = ? and id not in
				(select m.thread_id from thread_episode m where m.family_id = ?)""")
			.params(family.id(), family.id())
			.update();
	}

	/**
	 * Puts a slip into a thread.
	 * @throws NotFound if one of them is not there for this parent
	 */
	@Transactional
	Optional<UUID> putIn(Family family, Account parent, UUID threadId, UUID episodeId, boolean merge) {
		UUID member = thread(family, parent, threadId).latest().id();
		return member.equals(episodeId) ? Optional.of(threadId) : join(family, parent, member, episodeId, merge);
	}

	/**
	 * Takes a slip out of its thread.
	 * @throws NotFound if it is not in it
	 */
	@Transactional
	void takeOut(Family family, Account parent, UUID threadId, UUID episodeId) {
		lock(family);
		if (thread(family, parent, threadId).slips().stream().noneMatch((slip) -> slip.id().equals(episodeId))) {
			throw new NotFound();
		}
		this.jdbc.sql("delete from thread_episode where episode_id = ?").param(episodeId).update();
		tidy(family);
	}

	/**
	 * Names a thread.
	 * @param family whose
	 * @param parent who names it
	 * @param threadId which
	 * @param name at most 80 characters
	 * @throws NotFound if it is not there for this parent
	 */
	@Transactional
	public void rename(Family family, Account parent, UUID threadId, String name) {
		thread(family, parent, threadId);
		this.jdbc.sql("update episode_thread set name = ?, version = version + 1 where id = ?")
			.params(name, threadId)
			.update();
	}

	/** Lets the slips of a thread go their own ways: those that this parent sees. */
	@Transactional
	void dissolve(Family family, Account parent, UUID threadId) {
		lock(family);
		thread(family, parent, threadId).slips()
			.forEach((slip) -> this.jdbc.sql("delete from thread_episode where episode_id = ?")
				.param(slip.id())
				.update());
		tidy(family);
	}

	/**
	 * Remembers that two slips do not belong together, and so with the other's thread.
	 */
	@Transactional
	void keepApart(Family family, Account parent, UUID episodeId, UUID otherId) {
		takeBackApart(family, parent, episodeId, otherId);
		this.jdbc.sql("insert into thread_apart (episode_id, other_id, family_id) values (?, ?, ?)")
			.params(episodeId, apart(family, parent, otherId), family.id())
			.update();
	}

	@Transactional
	void takeBackApart(Family family, Account parent, UUID episodeId, UUID otherId) {
		lock(family);
		there(family, parent, episodeId);
		this.jdbc.sql("delete from thread_apart where episode_id = ? and other_id in (?, ?)")
			.params(episodeId, otherId, apart(family, parent, otherId))
			.update();
	}

	private UUID apart(Family family, Account parent, UUID otherId) {
		return threadOf(there(family, parent, otherId)).orElse(otherId);
	}

	/**
	 * The threads of a family.
	 * @param family whose
	 * @param reader who reads
	 * @return the threads by child in the order of the family, the one with the last slip
	 * first
	 */
	Map<Child, List<Overview>> all(Family family, Account reader) {
		Reader.Condition visible = Reader.caregiver(family, reader.id()).episodes("e");
		List<Object> values = new ArrayList<>(visible.values());
		values.add(family.id());
		List<Overview> threads = this.jdbc.sql("""
				select t.id, t.child_id, t.name, count(*) as slips, min(e.occurred_at) as first_at,
				max(e.occurred_at) as last_at from episode_thread t join thread_episode m on m.thread_id = t.id
				join mistake_episode e on e.id = m.episode_id and e.child_id = t.child_id and e.deleted_at is null%s
				where t.family_id = ? group by t.id, t.child_id, t.name order by last_at desc, t.id
				fetch first %d rows only""".formatted(visible.sql(), MOST_THREADS))
			.params(values)
			.query((row, number) -> new Overview(row.getObject("id", UUID.class),
					family.child(row.getObject("child_id", UUID.class)), row.getString("name"), row.getInt("slips"),
					day(row, "first_at", family), day(row, "last_at", family)))
			.list();
		Map<Child, List<Overview>> byChild = new LinkedHashMap<>();
		family.children()
			.forEach((child) -> byChild.put(child,
					threads.stream().filter((thread) -> thread.child().equals(child)).toList()));
		byChild.values().removeIf(List::isEmpty);
		return byChild;
	}

	/**
	 * A thread.
	 * @param family whose
	 * @param reader who reads
	 * @param id which
	 * @return the thread with the slips that are there for the reader
	 * @throws NotFound if none of its slips is
	 */
	@Transactional(readOnly = true)
	EpisodeThread thread(Family family, Account reader, UUID id) {
		return read(family, reader, "t.id = ?", id).orElseThrow(NotFound::new);
	}

	/**
	 * The thread that a slip is in.
	 * @param family whose
	 * @param reader who reads
	 * @param episodeId which slip
	 * @return the thread, if it is in one
	 */
	@Transactional(readOnly = true)
	Optional<EpisodeThread> with(Family family, Account reader, UUID episodeId) {
		return read(family, reader, "t.id = (select thread_id from thread_episode where episode_id = ?)", episodeId)
			.filter((thread) -> thread.slips().stream().anyMatch((slip) -> slip.id().equals(episodeId)));
	}

	private Optional<EpisodeThread> read(Family family, Account reader, String which, UUID id) {
		Reader.Condition visible = Reader.caregiver(family, reader.id()).episodes("e");
		List<Object> values = new ArrayList<>(List.of(id, family.id()));
		values.addAll(visible.values());
		List<EpisodeThread> rows = this.jdbc
			.sql("""
					select t.id as thread_id, t.child_id, t.name, e.id, e.title, e.situation, e.step, e.good_reason,
					e.aftermath, e.occurred_at, e.privacy, substring(e.what_happened, 1, 200) as beginning,
					exists (select 1 from reflection r where r.episode_id = e.id and r.plan_made) as plan_made,
					exists (select 1 from reflection r where r.episode_id = e.id and r.plan_made and r.together) as together
					from episode_thread t join thread_episode m on m.thread_id = t.id
					join mistake_episode e on e.id = m.episode_id and e.child_id = t.child_id
					where %s and t.family_id = ? and e.deleted_at is null%s
					order by e.occurred_at desc, e.id desc fetch first %d rows only"""
				.formatted(which, visible.sql(), MOST_SLIPS))
			.params(values)
			.query((row, number) -> new EpisodeThread(row.getObject("thread_id", UUID.class),
					family.child(row.getObject("child_id", UUID.class)), row.getString("name"),
					List.of(slip(row, family))))
			.list();
		List<Slip> slips = new ArrayList<>();
		rows.forEach((row) -> slips.add(0, row.latest()));
		return rows.stream()
			.findFirst()
			.map((thread) -> new EpisodeThread(thread.id(), thread.child(), thread.name(), slips));
	}

	private static Slip slip(ResultSet row, Family family) throws SQLException {
		String situation = row.getString("situation");
		String step = row.getString("step");
		String aftermath = row.getString("aftermath");
		return new Slip(row.getObject("id", UUID.class), row.getString("title"),
				(situation != null) ? Situation.valueOf(situation) : null, (step != null) ? Step.valueOf(step) : null,
				row.getBoolean("good_reason"), (aftermath != null) ? Aftermath.valueOf(aftermath) : null,
				day(row, "occurred_at", family), beginning(row.getString("beginning")),
				Privacy.valueOf(row.getString("privacy")) == Privacy.ONLY_ME, row.getBoolean("plan_made"),
				row.getBoolean("together"));
	}

	/** Ends with a whole word where the text goes on. */
	private static String beginning(String text) {
		int end = (text.length() < 160) ? -1 : text.lastIndexOf(" ", 160);
		return (end > 0) ? text.substring(0, end) + " …" : text;
	}

	private static LocalDate day(ResultSet row, String column, Family family) throws SQLException {
		return family.day(row.getObject(column, OffsetDateTime.class).toInstant());
	}

	private MistakeEpisode there(Family family, Account reader, UUID episodeId) {
		MistakeEpisode episode = this.journal.episode(family, reader.id(), episodeId);
		if (episode.deleted()) {
			throw new NotFound();
		}
		return episode;
	}

	/** A slip that is told of another child now has left its thread. */
	private Optional<UUID> threadOf(MistakeEpisode episode) {
		return this.jdbc.sql("""
				select t.id from thread_episode m join episode_thread t on t.id = m.thread_id
				where m.episode_id = ? and t.child_id = ?""")
			.params(episode.id(), episode.child().id())
			.query(UUID.class)
			.optional();
	}

	/** One change after the other. */
	private void lock(Family family) {
		this.jdbc.sql("select id from family where id = ? for update").param(family.id()).query().singleRow();
	}

	/**
	 * A thread as it stands in the list.
	 *
	 * @param id which
	 * @param child about whom
	 * @param name what it is called
	 * @param slips how many slips it has
	 * @param first the day of the first
	 * @param last the day of the last
	 */
	record Overview(UUID id, Child child, String name, int slips, LocalDate first, LocalDate last) {
	}

}
