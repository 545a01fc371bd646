package firstattempt.plan;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import firstattempt.family.Family;
import firstattempt.journal.Reader;
import firstattempt.journal.Situation;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What became of plans at episodes. Only what its reader may read is counted, and nothing
 * that lies in the trash.
 */
@Component
class Chances {

	private static final int SHOWN = 50;

	private final JdbcClient jdbc;

	Chances(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Counts by plan; a plan without answers is missing. */
	Map<UUID, Tally> of(Family family, UUID reader) {
		Map<UUID, Tally> tallies = new HashMap<>();
		Reader.Condition open = Reader.caregiver(family, reader).episodes("e");
		this.jdbc.sql("""
				select c.plan_id, c.outcome, count(*) as times from plan_chance c
				join mistake_episode e on e.id = c.episode_id
				where c.family_id = ? and e.deleted_at is null""" + open.sql() + " group by c.plan_id, c.outcome")
			.params(values(open, family.id()))
			.query((row) -> {
				tallies.merge(row.getObject("plan_id", UUID.class),
						Tally.NONE.with(Outcome.valueOf(row.getString("outcome")), row.getInt("times")),
						(one, other) -> new Tally(one.fired() + other.fired(), one.notFired() + other.notFired(),
								one.noChance() + other.noChance()));
			});
		return tallies;
	}

	/** The answers that an episode was given, by plan. */
	Map<UUID, Outcome> at(Family family, UUID episodeId) {
		Map<UUID, Outcome> outcomes = new HashMap<>();
		this.jdbc.sql("select plan_id, outcome from plan_chance where family_id = ? and episode_id = ?")
			.params(family.id(), episodeId)
			.query((row) -> {
				outcomes.put(row.getObject("plan_id", UUID.class), Outcome.valueOf(row.getString("outcome")));
			});
		return outcomes;
	}

	/** The episodes behind a plan's counts, the latest first. */
	List<Chance> behind(Family family, UUID reader, UUID planId) {
		Reader.Condition open = Reader.caregiver(family, reader).episodes("e");
		return this.jdbc
			.sql("""
					select e.id, e.title, e.situation, e.occurred_at, c.outcome from plan_chance c
					join mistake_episode e on e.id = c.episode_id
					where c.family_id = ? and c.plan_id = ? and e.deleted_at is null""" + open.sql()
					+ " order by e.occurred_at desc, e.id fetch first " + SHOWN + " rows only")
			.params(values(open, family.id(), planId))
			.query((row, number) -> new Chance(row.getObject("id", UUID.class), row.getString("title"),
					(row.getString("situation") != null) ? Situation.valueOf(row.getString("situation")) : null,
					row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
					Outcome.valueOf(row.getString("outcome"))))
			.list();
	}

	/**
	 * Notes an answer in place of the one before; the caller keeps others from the plan.
	 */
	void put(Family family, UUID planId, UUID episodeId, @Nullable Outcome outcome, Instant now) {
		this.jdbc.sql("delete from plan_chance where plan_id = ? and episode_id = ? and family_id = ?")
			.params(planId, episodeId, family.id())
			.update();
		if (outcome != null) {
			this.jdbc.sql("""
					insert into plan_chance (plan_id, episode_id, family_id, outcome, answered_at)
					values (?, ?, ?, ?, ?)""")
				.params(planId, episodeId, family.id(), outcome.name(), now.atOffset(ZoneOffset.UTC))
				.update();
		}
	}

	private static List<Object> values(Reader.Condition condition, Object... first) {
		List<Object> values = new ArrayList<>(List.of(first));
		values.addAll(condition.values());
		return values;
	}

	/**
	 * A plan's chance.
	 *
	 * @param episodeId the episode
	 * @param title its title, or an empty text
	 * @param situation what slipped
	 * @param at when
	 * @param outcome what became of the plan
	 */
	record Chance(UUID episodeId, String title, @Nullable Situation situation, Instant at, Outcome outcome) {
	}

}
