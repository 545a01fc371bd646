package firstattempt.exchange;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.account.CurrentAccount;
import firstattempt.family.CurrentFamily;
import firstattempt.family.Family;
import firstattempt.web.NotFound;
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

/** Takes what a caregiver answers to a remark on an episode. */
@Controller
class AnswerController {

	private final Exchange exchange;

	private final Clock clock;

	AnswerController(Exchange exchange, Clock clock) {
		this.exchange = exchange;
		this.clock = clock;
	}

	@PostMapping("/episodes/{id}/remarks/{remarkId}/answers")
	String answer(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@PathVariable UUID remarkId, @Valid @ModelAttribute("form") Saying form, BindingResult errors, Model model,
			HttpServletResponse response, RedirectAttributes flash) {
		if (errors.hasErrors()) {
			return Refusal.of(page(family, account, id, remarkId, form, model), errors, model, response);
		}
		this.exchange.answer(family, account.id(), id, remarkId, form.text(), Instant.now(this.clock));
		flash.addFlashAttribute("saved", "/episodes/" + id + "/remarks/" + remarkId + "/answers");
		return back(id, "remark.answered", flash);
	}

	@PostMapping("/episodes/{id}/remarks/{remarkId}/answers/{answerId}/take-back")
	String takeBack(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@PathVariable UUID remarkId, @PathVariable UUID answerId, RedirectAttributes flash) {
		this.exchange.takeBack(family, account.id(), id, remarkId, answerId);
		return back(id, "remark.answer.takenBack", flash);
	}

	@PostMapping("/episodes/{id}/remarks/{remarkId}/remove")
	String remove(@CurrentFamily Family family, @CurrentAccount Account account, @PathVariable UUID id,
			@PathVariable UUID remarkId, RedirectAttributes flash) {
		this.exchange.remove(family, account.id(), id, remarkId);
		return back(id, "remark.removed", flash);
	}

	private static String back(UUID episode, String notice, RedirectAttributes flash) {
		flash.addFlashAttribute("notice", notice);
		return "redirect:/episodes/" + episode + "#remarks";
	}

	/** The remark by itself, with the answer that could not be taken. */
	private String page(Family family, Account account, UUID episode, UUID remarkId, Saying form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("asked",
				this.exchange.asked(family, account.id(), episode)
					.stream()
					.filter((one) -> one.remark().id().equals(remarkId))
					.findFirst()
					.orElseThrow(NotFound::new));
		return "exchange/remark";
	}

}
