package firstattempt.coaching;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import firstattempt.journal.FilterForm;
import firstattempt.journal.Look;
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

	private final AccessLog log;

	private final Clock clock;

	HistoryController(Showing showing, Desk desk, AccessLog log, Clock clock) {
		this.showing = showing;
		this.desk = desk;
		this.log = log;
		this.clock = clock;
	}

	@GetMapping("/coach/families/{id}")
	String history(Shared shared, @ModelAttribute("filter") FilterForm form, BindingResult errors, Model model,
			HttpServletResponse response) {
		CaseFile file = this.desk.visit(shared);
		String page = page(shared, file, form, errors, CaseForm.of(file), model);
		return errors.hasErrors() ? Refusal.of(page, errors, model, response) : page;
	}

	@PostMapping("/coach/families/{id}/file")
	String describe(Shared shared, @Valid @ModelAttribute("form") CaseForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		LocalDate next = form.day(errors);
		if (errors.hasErrors()) {
			FilterForm everything = FilterForm.empty();
			return Refusal.of(page(shared, this.desk.file(shared), everything,
					new BeanPropertyBindingResult(everything, "filter"), form, model), errors, model, response);
		}
		this.desk.describe(shared.coach().id(), shared.family().id(), form.alias(), next);
		flash.addFlashAttribute("notice", "desk.saved");
		return "redirect:/coach/families/" + shared.family().id();
	}

	@GetMapping("/coach/episodes/{id}")
	String episode(Shared shared, @PathVariable UUID id, Model model) {
		this.showing.episode(shared.family(), shared.reader(), id, look(null), model);
		this.log.openedEpisode(shared, id);
		common(shared, this.desk.visit(shared), model);
		return "coaching/episode";
	}

	private String page(Shared shared, CaseFile file, FilterForm filter, Errors errors, CaseForm form, Model model) {
		this.showing.timeline(shared.family(), shared.reader(), shared.children(), filter, errors,
				"/coach/families/" + shared.family().id(), look(file.newSince(Instant.now(this.clock))), model);
		this.log.opened(shared, Opened.HISTORY);
		model.addAttribute("form", form);
		common(shared, file, model);
		return "coaching/history";
	}

	private static Look look(@Nullable Instant since) {
		return new Look((id) -> "/coach/episodes/" + id, false, since);
	}

	private static void common(Shared shared, CaseFile file, Model model) {
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
			try {
				return this.nextSession.isEmpty() ? null : LocalDate.parse(this.nextSession);
			}
			catch (DateTimeException ex) {
				errors.rejectValue("nextSession", "journal.day.unreadable");
				return null;
			}
		}

	}

}
