package firstattempt.thread;

import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.account.CurrentAccount;
import firstattempt.family.CurrentFamily;
import firstattempt.family.Family;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the answers to "has it happened again?". */
@Controller
class AgainController {

	private final Answers answers;

	private final Threads threads;

	AgainController(Answers answers, Threads threads) {
		this.answers = answers;
		this.threads = threads;
	}

	@PostMapping("/episodes/{id}/again")
	String answer(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@RequestParam Again answer, @RequestParam(defaultValue = "false") boolean today, RedirectAttributes flash) {
		this.answers.answer(family, account, id, answer);
		flash.addFlashAttribute("notice", "again.noted");
		flash.addFlashAttribute("undo", "/episodes/" + id + "/again/undo" + (today ? "?today=true" : ""));
		if (answer == Again.AGAIN && this.threads.with(family, account, id)
			.map((thread) -> thread.latest().id().equals(id))
			.orElse(true)) {
			return "redirect:/episodes/" + id + "/thread";
		}
		return back(id, today);
	}

	@PostMapping("/episodes/{id}/again/undo")
	String takeBack(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@RequestParam(defaultValue = "false") boolean today, RedirectAttributes flash) {
		this.answers.takeBack(family, account, id);
		flash.addFlashAttribute("notice", "again.takenBack");
		return back(id, today);
	}

	private static String back(UUID id, boolean today) {
		return today ? "redirect:/" : "redirect:/episodes/" + id;
	}

}
