package firstattempt.thread;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import com.github.f4b6a3.uuid.UuidCreator;
import firstattempt.account.Account;
import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.journal.Reader;
import firstattempt.journal.Waiting;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Asks for one thing that went right where three slips were written down and no win
 * since. The days are bounded from above for the sake of H2: without a bound it prefers
 * the index of the foreign key and sorts all slips of a child.
 */
@Component
class BalanceAsk implements Waiting {

	private static final int RANK = 50;

	private static final Duration LATELY = Duration.ofDays(30);

	private final JdbcClient jdbc;

	BalanceAsk(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public List<Line> on(Family family, Account reader, Instant now) {
		Reader.Condition visible = Reader.caregiver(family, reader.id()).episodes("e");
		OffsetDateTime tomorrow = now.plus(Duration.ofDays(1)).atOffset(ZoneOffset.UTC);
		List<Object> values = new ArrayList<>();
		for (int slips = 0; slips < 2; slips++) {
			values.add(tomorrow);
			values.addAll(visible.values());
		}
		values.addAll(List.of(tomorrow, tomorrow, family.id()));
		return this.jdbc
			.sql("""
					select c.id,
					(select e.occurred_at from mistake_episode e where e.child_id = c.id and e.occurred_at < ?
					and e.deleted_at is null%1$s
					order by e.child_id, e.occurred_at desc, e.id desc fetch first 1 rows only) as latest,
					(select e.occurred_at from mistake_episode e where e.child_id = c.id and e.occurred_at < ?
					and e.deleted_at is null%1$s
					order by e.child_id, e.occurred_at desc, e.id desc offset 2 rows fetch first 1 rows only) as third,
					(select w.occurred_at from win w where w.child_id = c.id and w.occurred_at < ? and w.deleted_at is null
					order by w.child_id, w.occurred_at desc, w.id desc fetch first 1 rows only) as won,
					(select w.id from win w where w.child_id = c.id and w.occurred_at < ? and w.deleted_at is null
					order by w.child_id, w.occurred_at desc, w.id desc fetch first 1 rows only) as win
					from child c where c.family_id = ? and c.archived_at is null order by c.created_at, c.id"""
				.formatted(visible.sql()))
			.params(values)
			.query((row, number) -> stretch(row, family))
			.list()
			.stream()
			.filter((stretch) -> stretch.asks(now))
			.map((stretch) -> new Line(stretch.key(), RANK, "thread/balance", Ask.about(stretch.child())))
			.toList();
	}

	private static Stretch stretch(ResultSet row, Family family) throws SQLException {
		return new Stretch(family.child(row.getObject("id", UUID.class)), at(row, "latest"), at(row, "third"),
				at(row, "won"), row.getObject("win", UUID.class));
	}

	private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

	/**
	 * An ask for one thing that went right.
	 *
	 * @param child for whom
	 * @param captureId of the win that it may become
	 */
	public record Ask(Child child, UUID captureId) {

		static Ask about(Child child) {
			return new Ask(child, UuidCreator.getTimeOrderedEpoch());
		}

	}

	/**
	 * The time since a child's last win.
	 *
	 * @param child which child
	 * @param latest when the last slip was, or null
	 * @param third when the last slip but two was, or null
	 * @param won when the last win was, or null
	 * @param win the last win, or null
	 */
	record Stretch(Child child, @Nullable Instant latest, @Nullable Instant third, @Nullable Instant won,
			@Nullable UUID win) {

		/**
		 * Whether it asks for a win: three slips since, and the last of them not long
		 * ago.
		 */
		boolean asks(Instant now) {
			return this.third != null && (this.won == null || this.third.isAfter(this.won)) && this.latest != null
					&& !this.latest.isBefore(now.minus(LATELY));
		}

		/** Names the stretch: it ends with the next win, and another one begins. */
		String key() {
			return "balance:" + this.child.id() + ":" + ((this.win != null) ? this.win : "");
		}

	}

}
