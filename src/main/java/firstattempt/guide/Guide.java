package firstattempt.guide;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import firstattempt.family.Child;
import firstattempt.family.Family;
import firstattempt.journal.Reader;
import firstattempt.web.NotFound;
import firstattempt.web.Once;
import org.jspecify.annotations.Nullable;

import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the decisions of a family, and knows what was written of them since. */
@Service
public class Guide {

	private static final int SHOWN = 50;

	private final Decisions decisions;

	private final JdbcClient jdbc;

	private final Once once;

	private final Clock clock;

	Guide(Decisions decisions, JdbcClient jdbc, Once once, Clock clock) {
		this.decisions = decisions;
		this.jdbc = jdbc;
		this.once = once;
		this.clock = clock;
	}

	/** Keeps a decision; one that is sent twice is kept once. */
	Decision keep(Family family, UUID author, Child child, @Nullable UUID captureId, Question question) {
		return this.once.write(captureId, (capture) -> this.decisions.findByCaptureIdAndFamilyId(capture, family.id()),
				() -> this.decisions
					.save(new Decision(family, child, author, captureId, question, Instant.now(this.clock))));
	}

	/**
	 * Keeps a decision that was made on another day.
	 * @param family whose
	 * @param id names it, for what is begun from it
	 * @param author who asked
	 * @param child about which child of the family
	 * @param question what was asked
	 * @param keptAt when
	 */
	@Transactional
	public void bringIn(Family family, UUID id, UUID author, Child child, Question question, Instant keptAt) {
		this.decisions.save(new Decision(id, family, child, author, null, question, keptAt));
	}

	/**
	 * Notes that what was foreseen has not come.
	 * @param family whose
	 * @param id which decision
	 * @throws NotFound if the family has none such
	 */
	@Transactional
	public void neverCame(Family family, UUID id) {
		decision(family, id).neverCame(Instant.now(this.clock));
	}

	@Transactional
	void mayStillCome(Family family, UUID id) {
		decision(family, id).mayStillCome();
	}

	@Transactional
	void drop(Family family, UUID id) {
		this.decisions.delete(decision(family, id));
	}

	@Transactional(readOnly = true)
	Decision decision(Family family, UUID id) {
		return find(family, id).orElseThrow(NotFound::new);
	}

	@Transactional(readOnly = true)
	Optional<Decision> find(Family family, UUID id) {
		return this.decisions.findByIdAndFamilyId(id, family.id());
	}

	/** The last decisions, newest first. */
	@Transactional(readOnly = true)
	List<Decision> lately(Family family) {
		return this.decisions.findByFamilyIdOrderByKeptAtDescIdDesc(family.id(), Limit.of(SHOWN));
	}

	/**
	 * The decisions of a time that may have come true, newest first: nothing was written
	 * of them yet that this reader may see, not even in the trash.
	 */
	@Transactional(readOnly = true)
	List<Decision> open(Family family, UUID reader, Instant from, Instant until) {
		List<Decision> open = this.decisions.findOpen(family.id(), from, until);
		Map<UUID, UUID> begun = begun(family, reader, open.stream().map(Decision::id).toList());
		return open.stream().filter((decision) -> !begun.containsKey(decision.id())).toList();
	}

	/** The episodes that were begun from decisions, by decision. */
	Map<UUID, UUID> begun(Family family, UUID reader, Collection<UUID> decisions) {
		Map<UUID, UUID> begun = new HashMap<>();
		if (!decisions.isEmpty()) {
			Reader.Condition there = Reader.caregiver(family, reader).episodes("e");
			this.jdbc
				.sql("select e.begun_from, e.id from mistake_episode e where e.family_id = ? and e.begun_from in ("
						+ String.join(", ", Collections.nCopies(decisions.size(), "?")) + ")" + there.sql()
						+ " order by e.id desc")
				.param(family.id())
				.params(List.copyOf(decisions))
				.params(there.values())
				.query((row) -> {
					begun.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class));
				});
		}
		return begun;
	}

}
