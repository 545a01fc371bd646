package firstattempt.coaching;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.account.CurrentAccount;
import firstattempt.sharing.Agreements;
import firstattempt.web.Tries;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A coach's desk, where the families stand that share with them, and the ways to it. */
@Controller
class CoachController {

	private final Desk desk;

	private final Agreements agreements;

	private final Tries codes;

	CoachController(Desk desk, Agreements agreements, Clock clock) {
		this.desk = desk;
		this.agreements = agreements;
		this.codes = new Tries(10, Duration.ofHours(1), clock);
	}

	@GetMapping("/coach")
	String desk(@CurrentAccount Account coach, Model model) {
		return deskPage(coach, "", null, model);
	}

	@PostMapping("/coach/code")
	String ask(@CurrentAccount Account coach, @RequestParam(defaultValue = "") String code,
			@RequestParam(defaultValue = "") String alias, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		if (!this.codes.take(coach.id().toString())) {
			response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
			return deskPage(coach, code, "desk.code.often", model);
		}
		Optional<UUID> family = this.agreements.ask(coach, code);
		if (family.isEmpty()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return deskPage(coach, code, "desk.code.unknown", model);
		}
		this.codes.right(coach.id().toString());
		return met(coach, family.get(), alias, flash);
	}

	@GetMapping("/coach/invitations/{secret}")
	String invitation(@PathVariable String secret, Model model, HttpServletResponse response) {
		boolean good = this.agreements.opens(secret);
		if (!good) {
			response.setStatus(HttpStatus.GONE.value());
		}
		model.addAttribute("good", good);
		model.addAttribute("secret", secret);
		return "coaching/invitation";
	}

	@PostMapping("/coach/invitations/{secret}")
	String takeUp(@CurrentAccount Account coach, @PathVariable String secret,
			@RequestParam(defaultValue = "") String alias, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		Optional<UUID> family = this.agreements.takeUp(coach, secret);
		return family.isPresent() ? met(coach, family.get(), alias, flash) : invitation(secret, model, response);
	}

	private String met(Account coach, UUID family, String alias, RedirectAttributes flash) {
		if (!alias.isBlank()) {
			String short80 = alias.strip();
			this.desk.describe(coach.id(), family, short80.substring(0, Math.min(80, short80.length())), null);
		}
		flash.addFlashAttribute("notice", "desk.met");
		return "redirect:/coach";
	}

	private String deskPage(Account coach, String code, String wrong, Model model) {
		model.addAttribute("lines", this.desk.lines(coach.id()));
		model.addAttribute("waiting", this.agreements.waitingFor(coach.id()));
		model.addAttribute("code", code);
		model.addAttribute("wrong", wrong);
		return "coaching/desk";
	}

}
