package firstattempt.coaching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import firstattempt.exchange.Saying;
import firstattempt.sharing.Agreements;
import firstattempt.sharing.Shared;
import firstattempt.web.NotFound;
import firstattempt.web.Once;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A coach's own notes, with and without a family that shares. */
@Service
public class Notebook {

	private final CaseNotes notes;

	private final Desk desk;

	private final Agreements agreements;

	private final Once once;

	Notebook(CaseNotes notes, Desk desk, Agreements agreements, Once once) {
		this.notes = notes;
		this.desk = desk;
		this.agreements = agreements;
		this.once = once;
	}

	/**
	 * Notes something about a family.
	 * @param shared who notes it, about whom
	 * @param saying what is noted, kept once for each form
	 * @param at when
	 */
	public void write(Shared shared, Saying saying, Instant at) {
		CaseFile file = this.desk.file(shared);
		String text = saying.text().strip();
		CaseNote note = this.once.write(saying.captureId(),
				(capture) -> this.notes.findByCaptureIdAndCoachId(capture, shared.coach().id()),
				() -> this.notes.save(new CaseNote(file, saying.captureId(), text, at)));
		if (!note.text().equals(text)) {
			this.notes.save(new CaseNote(file, null, text, at));
		}
	}

	@Transactional(readOnly = true)
	List<Line> about(Shared shared) {
		return lines(this.notes.about(shared.coach().id(), shared.family().id()), shared.family().timeZone());
	}

	/** All notes by family, the family with the latest note first. */
	@Transactional(readOnly = true)
	List<Pages> of(UUID coachId) {
		Map<UUID, Shared> sharing = this.agreements.of(coachId)
			.stream()
			.collect(Collectors.toMap((shared) -> shared.family().id(), Function.identity()));
		Map<UUID, List<CaseNote>> byFamily = this.notes.of(coachId)
			.stream()
			.collect(Collectors.groupingBy(CaseNote::familyId, LinkedHashMap::new, Collectors.toList()));
		List<Pages> all = new ArrayList<>();
		byFamily.forEach((family, notes) -> {
			Shared shared = sharing.get(family);
			String alias = notes.get(0).alias();
			all.add(new Pages((alias.isEmpty() && shared != null) ? shared.family().name() : alias,
					(shared != null) ? family : null,
					lines(notes, (shared != null) ? shared.family().timeZone() : ZoneOffset.UTC)));
		});
		return all;
	}

	@Transactional(readOnly = true)
	CaseNote note(UUID coachId, UUID id) {
		return this.notes.findByIdAndCoachId(id, coachId).orElseThrow(NotFound::new);
	}

	/** False if it was changed elsewhere since; nothing is changed then. */
	@Transactional
	boolean revise(UUID coachId, UUID id, int version, String text) {
		CaseNote note = note(coachId, id);
		if (note.version() != version) {
			return note.text().equals(text.strip());
		}
		note.revise(text.strip());
		return true;
	}

	@Transactional
	void tearOut(UUID coachId, UUID id) {
		this.notes.delete(note(coachId, id));
	}

	private static List<Line> lines(List<CaseNote> notes, ZoneId zone) {
		return notes.stream()
			.map((note) -> new Line(note.id(), LocalDate.ofInstant(note.writtenAt(), zone), note.text()))
			.toList();
	}

	/**
	 * A note.
	 *
	 * @param id which
	 * @param day when it was written
	 * @param text what it says
	 */
	record Line(UUID id, LocalDate day, String text) {
	}

	/**
	 * The notes about a family.
	 *
	 * @param name what the coach calls it; empty for one that shares no more and was
	 * never given a name by the coach
	 * @param familyId which family; null for one that shares nothing now
	 * @param notes the notes, the latest first
	 */
	record Pages(String name, @Nullable UUID familyId, List<Line> notes) {
	}

}
