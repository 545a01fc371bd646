package firstattempt.coaching;

import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.account.CurrentAccount;
import firstattempt.exchange.Saying;
import firstattempt.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A coach's own notes, which need no consent to be read. */
@Controller
class NoteController {

	private final Notebook notebook;

	NoteController(Notebook notebook) {
		this.notebook = notebook;
	}

	@GetMapping("/coach/notes")
	String notes(@CurrentAccount Account coach, Model model) {
		model.addAttribute("pages", this.notebook.of(coach.id()));
		return "coaching/notes";
	}

	@GetMapping("/coach/notes/{noteId}")
	String note(@CurrentAccount Account coach, @PathVariable UUID noteId, Model model) {
		CaseNote note = this.notebook.note(coach.id(), noteId);
		return page(note, new Saying(null, note.text()), model);
	}

	@PostMapping("/coach/notes/{noteId}")
	String revise(@CurrentAccount Account coach, @PathVariable UUID noteId,
			@RequestParam(defaultValue = "-1") int version, @Valid @ModelAttribute("form") Saying form,
			BindingResult errors, Model model, HttpServletResponse response, RedirectAttributes flash) {
		CaseNote note = this.notebook.note(coach.id(), noteId);
		if (errors.hasErrors()) {
			return Refusal.of(page(note, form, model), errors, model, response);
		}
		if (!this.notebook.revise(coach.id(), noteId, version, form.text())) {
			response.setStatus(HttpStatus.CONFLICT.value());
			model.addAttribute("theirs", note.text());
			return page(note, form, model);
		}
		flash.addFlashAttribute("saved", "/coach/notes/" + noteId);
		flash.addFlashAttribute("notice", "note.revised");
		return "redirect:/coach/notes";
	}

	@PostMapping("/coach/notes/{noteId}/delete")
	String tearOut(@CurrentAccount Account coach, @PathVariable UUID noteId, RedirectAttributes flash) {
		this.notebook.tearOut(coach.id(), noteId);
		flash.addFlashAttribute("notice", "note.deleted");
		return "redirect:/coach/notes";
	}

	private static String page(CaseNote note, Saying form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("noteId", note.id());
		model.addAttribute("version", note.version());
		return "coaching/note";
	}

}
