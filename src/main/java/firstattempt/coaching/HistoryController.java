package firstattempt.coaching;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;

import firstattempt.exchange.Exchange;
import firstattempt.exchange.Saying;
import firstattempt.journal.FilterForm;
import firstattempt.journal.Look;
import firstattempt.journal.MistakeEpisode;
import firstattempt.journal.Showing;
import firstattempt.sharing.AccessLog;
import firstattempt.sharing.Opened;
import firstattempt.sharing.Shared;
import firstattempt.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a family shares, as its coach reads it: the timeline and each episode. */
@Controller
class HistoryController {

	private final Showing showing;

	private final Desk desk;

	private final Notebook notebook;

	private final Exchange exchange;

	private final AccessLog log;

	private final Clock clock;

	HistoryController(Showing showing, Desk desk, Notebook notebook, Exchange exchange, AccessLog log, Clock clock) {
		this.showing = showing;
		this.desk = desk;
		this.notebook = notebook;
		this.exchange = exchange;
		this.log = log;
		this.clock = clock;
	}

	@GetMapping("/coach/families/{id}")
	String history(Shared shared, @ModelAttribute("filter") FilterForm form, BindingResult errors, Model model,
			HttpServletResponse response) {
		CaseFile file = this.desk.visit(shared);
		String page = page(shared, file, form, errors, CaseForm.of(file), Saying.empty(), model);
		return errors.hasErrors() ? Refusal.of(page, errors, model, response) : page;
	}

	@PostMapping("/coach/families/{id}/file")
	String describe(Shared shared, @Valid @ModelAttribute("form") CaseForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		LocalDate next = form.day(errors);
		if (errors.hasErrors()) {
			return Refusal.of(everything(shared, form, Saying.empty(), model), errors, model, response);
		}
		this.desk.describe(shared.coach().id(), shared.family().id(), form.alias(), next);
		flash.addFlashAttribute("notice", "desk.saved");
		return "redirect:/coach/families/" + shared.family().id();
	}

	@PostMapping("/coach/families/{id}/notes")
	String note(Shared shared, @Valid @ModelAttribute("note") Saying note, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		if (errors.hasErrors()) {
			return Refusal.of(everything(shared, CaseForm.of(this.desk.file(shared)), note, model), errors, model,
					response);
		}
		this.notebook.write(shared, note, Instant.now(this.clock));
		String path = "/coach/families/" + shared.family().id();
		return written(path + "#notes", "note.saved", path + "/notes", note, flash);
	}

	@GetMapping("/coach/episodes/{id}")
	String episode(Shared shared, @PathVariable UUID id, Model model) {
		return episodePage(shared, id, Saying.empty(), model);
	}

	@PostMapping("/coach/episodes/{id}/remarks")
	String remark(Shared shared, @PathVariable UUID id, @Valid @ModelAttribute("form") Saying form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes flash) {
		if (errors.hasErrors()) {
			return Refusal.of(episodePage(shared, id, form, model), errors, model, response);
		}
		this.exchange.remark(shared, id, form, Instant.now(this.clock));
		String path = "/coach/episodes/" + id;
		return written(path + "#remarks", "remark.saved", path + "/remarks", form, flash);
	}

	@PostMapping("/coach/episodes/{id}/remarks/{remarkId}/take-back")
	String takeBack(Shared shared, @PathVariable UUID id, @PathVariable UUID remarkId, RedirectAttributes flash) {
		this.exchange.takeBack(shared, id, remarkId);
		flash.addFlashAttribute("notice", "remark.takenBack");
		return "redirect:/coach/episodes/" + id + "#remarks";
	}

	private static String written(String place, String notice, String form, Saying saying, RedirectAttributes flash) {
		flash.addFlashAttribute("notice", notice);
		flash.addFlashAttribute("saved", form);
		flash.addFlashAttribute("savedCapture", saying.captureId());
		return "redirect:" + place;
	}

	private String episodePage(Shared shared, UUID id, Saying form, Model model) {
		MistakeEpisode episode = this.showing.episode(shared.family(), shared.reader(), id, look(null, Map.of()),
				model);
		this.log.openedEpisode(shared, id);
		model.addAttribute("form", form);
		model.addAttribute("remarks", this.exchange.remarks(shared, episode));
		common(shared, this.desk.visit(shared), model);
		return "coaching/episode";
	}

	private String everything(Shared shared, CaseForm form, Saying note, Model model) {
		FilterForm all = FilterForm.empty();
		return page(shared, this.desk.file(shared), all, new BeanPropertyBindingResult(all, "filter"), form, note,
				model);
	}

	private String page(Shared shared, CaseFile file, FilterForm filter, Errors errors, CaseForm form, Saying note,
			Model model) {
		this.showing.timeline(shared.family(), shared.reader(), shared.children(), filter, errors,
				"/coach/families/" + shared.family().id(),
				look(file.newSince(Instant.now(this.clock)), this.exchange.answered(shared)), model);
		this.log.opened(shared, Opened.HISTORY);
		model.addAttribute("form", form);
		model.addAttribute("note", note);
		model.addAttribute("notes", this.notebook.about(shared));
		common(shared, file, model);
		return "coaching/history";
	}

	private static Look look(@Nullable Instant since, Map<UUID, Instant> answers) {
		return new Look((id) -> "/coach/episodes/" + id, false, since, answers);
	}

	static void common(Shared shared, CaseFile file, Model model) {
		model.addAttribute("shared", shared);
		model.addAttribute("until", shared.lastDay());
		model.addAttribute("name", Desk.name(shared, file));
		model.addAttribute("familyId", shared.family().id());
	}

	/** What a coach writes on the file of a family. */
	record CaseForm(@Size(max = 80) String alias, String nextSession) {

		CaseForm {
			alias = (alias != null) ? alias.strip() : "";
			nextSession = (nextSession != null) ? nextSession.strip() : "";
		}

		static CaseForm of(CaseFile file) {
			LocalDate next = file.nextSession();
			return new CaseForm(file.alias(), (next != null) ? DateTimeFormatter.ISO_LOCAL_DATE.format(next) : "");
		}

		@Nullable LocalDate day(Errors errors) {
			return SessionForm.day("nextSession", this.nextSession, errors);
		}

	}

}
