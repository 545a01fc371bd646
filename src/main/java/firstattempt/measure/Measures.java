package firstattempt.measure;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import firstattempt.family.Family;
import firstattempt.journal.Reader;
import firstattempt.sharing.Shared;
import firstattempt.web.NotFound;
import firstattempt.web.Once;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * All totals. A coach reads their own, as far as they are about what is shared with them
 * now; the family reads all that any coach wrote down.
 */
@Component
public class Measures {

	private final JdbcClient jdbc;

	private final Once once;

	private final Clock clock;

	Measures(JdbcClient jdbc, Once once, Clock clock) {
		this.jdbc = jdbc;
		this.once = once;
		this.clock = clock;
	}

	/**
	 * The totals that a coach wrote down.
	 * @param shared what is shared with the coach
	 * @return those that are there for the coach now, the latest first
	 */
	public List<Measure> of(Shared shared) {
		Reader.Condition there = shared.reader().aboutFamily("m", "written_at");
		List<Object> values = new ArrayList<>(List.of(shared.family().id(), shared.coach().id()));
		values.addAll(there.values());
		return read(" and m.coach_id = ?" + there.sql(), values);
	}

	/**
	 * Writes a total down.
	 * @param shared what is shared with the coach who writes
	 * @param id made once for each form; with the same one it is written only once
	 * @param childId about which of the shared children, or null
	 * @param name what the measure is called
	 * @param takenOn on which day it was taken
	 * @param total the total
	 */
	public void write(Shared shared, UUID id, @Nullable UUID childId, String name, LocalDate takenOn,
			BigDecimal total) {
		if (childId != null && shared.children().stream().noneMatch((child) -> child.id().equals(childId))) {
			throw new NotFound();
		}
		this.once.write(id,
				(measure) -> this.jdbc.sql("select id from measure where id = ?")
					.param(measure)
					.query(UUID.class)
					.optional(),
				() -> {
					this.jdbc.sql(
							"insert into measure (id, family_id, child_id, coach_id, coach_name, name, taken_on, total,"
									+ " written_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
						.params(Arrays.asList(id, shared.family().id(), childId, shared.coach().id(),
								shared.coach().name(), name, takenOn, total,
								Instant.now(this.clock).atOffset(ZoneOffset.UTC)))
						.update();
					return id;
				});
	}

	List<Measure> ofFamily(Family family) {
		return read("", List.of(family.id()));
	}

	/** Takes a total back, which the coach then has in their hands to write again. */
	Measure takeBack(Shared shared, UUID id) {
		Measure measure = of(shared).stream()
			.filter((one) -> one.id().equals(id))
			.findFirst()
			.orElseThrow(NotFound::new);
		this.jdbc.sql("delete from measure where id = ?").param(id).update();
		return measure;
	}

	/** Removes a total that is the family's, whoever wrote it down. */
	void remove(Family family, UUID id) {
		if (this.jdbc.sql("delete from measure where id = ? and family_id = ?").params(id, family.id()).update() == 0) {
			throw new NotFound();
		}
	}

	LocalDate today(Family family) {
		return family.day(Instant.now(this.clock));
	}

	private List<Measure> read(String more, List<Object> values) {
		return this.jdbc.sql(
				"select m.id, m.child_id, m.name, m.taken_on, m.total, m.coach_name from measure m where m.family_id = ?"
						+ more + " order by m.taken_on desc, m.written_at desc, m.id")
			.params(values)
			.query((row, number) -> new Measure(row.getObject("id", UUID.class), row.getObject("child_id", UUID.class),
					row.getString("name"), row.getObject("taken_on", LocalDate.class), row.getBigDecimal("total"),
					row.getString("coach_name")))
			.list();
	}

}
