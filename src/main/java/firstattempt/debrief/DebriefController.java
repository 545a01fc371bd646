package firstattempt.debrief;

import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.account.CurrentAccount;
import firstattempt.family.CurrentFamily;
import firstattempt.family.Family;
import firstattempt.journal.Journal;
import firstattempt.journal.MistakeEpisode;
import firstattempt.journal.UpsetLasted;
import firstattempt.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks how the talk went, in under a minute. */
@Controller
class DebriefController {

	private final Journal journal;

	DebriefController(Journal journal) {
		this.journal = journal;
	}

	@GetMapping("/episodes/{id}/debrief")
	String ask(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id, Model model) {
		MistakeEpisode episode = this.journal.episode(family, account.id(), id);
		return episode.deleted() ? "redirect:/episodes/" + id : page(episode, DebriefForm.empty(), model);
	}

	@PostMapping("/episodes/{id}/debrief")
	String keep(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@Valid @ModelAttribute("form") DebriefForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		MistakeEpisode episode = this.journal.episode(family, account.id(), id);
		form.check(errors);
		if (errors.hasErrors()) {
			return Refusal.of(page(episode, form, model), errors, model, response);
		}
		this.journal.talkedOver(family, account.id(), id, form.toThoughts(), form.upsetLasted());
		flash.addFlashAttribute("notice", "debrief.saved");
		flash.addFlashAttribute("saved", "/episodes/" + id + "/debrief");
		flash.addFlashAttribute("savedCapture", form.captureId());
		flash.addFlashAttribute("planAlone", form.planAlone());
		return "redirect:/episodes/" + id;
	}

	private static String page(MistakeEpisode episode, DebriefForm form, Model model) {
		Integer upset = episode.story().upset();
		model.addAttribute("form", form);
		model.addAttribute("episode", episode);
		model.addAttribute("asksHowLong", upset != null && upset > 0 && episode.story().upsetLasted() == null);
		model.addAttribute("durations", UpsetLasted.values());
		return "debrief/debrief";
	}

}
