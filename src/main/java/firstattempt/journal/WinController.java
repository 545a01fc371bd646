package firstattempt.journal;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.account.CurrentAccount;
import firstattempt.family.Child;
import firstattempt.family.CurrentFamily;
import firstattempt.family.Family;
import firstattempt.web.Refusal;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Keeps the things that went right. */
@Controller
class WinController {

	private final Journal journal;

	private final JournalController pages;

	private final Clock clock;

	WinController(Journal journal, JournalController pages, Clock clock) {
		this.journal = journal;
		this.pages = pages;
		this.clock = clock;
	}

	@PostMapping("/children/{id}/wins")
	String win(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@Valid @ModelAttribute("form") WinForm form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		Child child = family.child((form.child() != null) ? form.child() : id);
		Optional<Moment> moment = form.moment(child, family, this.clock, errors);
		if (moment.isEmpty()) {
			return Refusal.of(this.pages.todayPage(family, account, form, child, model), errors, model, response);
		}
		Win win = this.journal.win(family, account.id(), child.id(), form.captureId(), form.text(), moment.get());
		flash.addFlashAttribute("notice", "win.saved");
		flash.addFlashAttribute("saved", "/children/" + id + "/wins");
		flash.addFlashAttribute("savedCapture", form.captureId());
		flash.addFlashAttribute("undo", "/wins/" + win.id() + "/delete");
		return "redirect:/";
	}

	@PostMapping("/wins/{id}/delete")
	String delete(@CurrentFamily Family family, @PathVariable UUID id, RedirectAttributes flash) {
		this.journal.deleteWin(family, id);
		flash.addFlashAttribute("notice", "win.deleted");
		flash.addFlashAttribute("undo", "/wins/" + id + "/restore");
		return "redirect:/journal";
	}

	@PostMapping("/wins/{id}/restore")
	String restore(@CurrentFamily Family family, @PathVariable UUID id, RedirectAttributes flash) {
		this.journal.restoreWin(family, id);
		flash.addFlashAttribute("notice", "win.restored");
		return "redirect:/journal";
	}

}
