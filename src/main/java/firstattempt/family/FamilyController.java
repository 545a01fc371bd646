package firstattempt.family;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import firstattempt.account.Account;
import firstattempt.account.CurrentAccount;
import firstattempt.mail.Mailer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Founds a family, shows who belongs to it and lets a second caregiver in. */
@Controller
class FamilyController {

	private final Household household;

	private final Mailer mailer;

	FamilyController(Household household, Mailer mailer) {
		this.household = household;
		this.mailer = mailer;
	}

	@GetMapping("/family/new")
	String founding(@CurrentAccount Account account, Model model) {
		if (this.household.of(account.id()).isPresent()) {
			return "redirect:/family";
		}
		return foundingPage(new Form("", here()), model);
	}

	@PostMapping("/family/new")
	String found(@CurrentAccount Account account, @Valid @ModelAttribute("form") Form form, BindingResult errors,
			Model model, HttpServletResponse response) {
		if (this.household.of(account.id()).isPresent()) {
			return "redirect:/family";
		}
		ZoneId zone = form.zone(errors);
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return foundingPage(form, model);
		}
		this.household.found(account, form.name(), zone);
		return "redirect:/children";
	}

	@GetMapping("/family")
	String family(@CurrentFamily Family family, Model model) {
		return page(family, new Form(family.name(), family.timeZone().getId()), model);
	}

	@PostMapping("/family")
	String describe(@CurrentFamily Family family, @Valid @ModelAttribute("form") Form form, BindingResult errors,
			Model model, HttpServletResponse response, RedirectAttributes flash) {
		ZoneId zone = form.zone(errors);
		if (errors.hasErrors()) {
			response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
			return page(family, form, model);
		}
		this.household.describe(family, form.name(), zone);
		flash.addFlashAttribute("notice", "family.saved");
		return "redirect:/family";
	}

	@PostMapping("/family/invitations")
	String invite(@CurrentFamily Family family, RedirectAttributes flash) {
		String secret = this.household.invite(family);
		flash.addFlashAttribute("invitationLink", this.mailer.address("/join/" + secret));
		return "redirect:/family";
	}

	@PostMapping("/family/invitations/{id}/take-back")
	String takeBack(@CurrentFamily Family family, @PathVariable UUID id, RedirectAttributes flash) {
		this.household.takeBack(family, id);
		flash.addFlashAttribute("notice", "family.invitation.takenBack");
		return "redirect:/family";
	}

	@GetMapping("/join/{secret}")
	String invitation(@CurrentAccount Account account, @PathVariable String secret, Model model,
			HttpServletResponse response) {
		model.addAttribute("secret", secret);
		model.addAttribute("familyName", this.household.invitedTo(secret).orElse(null));
		model.addAttribute("belongs", this.household.of(account.id()).isPresent());
		model.addAttribute("account", account);
		if (!model.containsAttribute("familyName") || model.getAttribute("familyName") == null) {
			response.setStatus(HttpStatus.GONE.value());
		}
		return "family/join";
	}

	@PostMapping("/join/{secret}")
	String join(@CurrentAccount Account account, @PathVariable String secret, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		if (!this.household.accept(account, secret)) {
			response.setStatus(HttpStatus.CONFLICT.value());
			return invitation(account, secret, model, response);
		}
		flash.addFlashAttribute("notice", "family.joined");
		return "redirect:/";
	}

	private String foundingPage(Form form, Model model) {
		model.addAttribute("form", form);
		model.addAttribute("zones", zones());
		return "family/new";
	}

	private String page(Family family, Form form, Model model) {
		model.addAttribute("family", family);
		model.addAttribute("form", form);
		model.addAttribute("zones", zones());
		model.addAttribute("caregivers", this.household.caregiversOf(family));
		model.addAttribute("invitations", this.household.invitationsOf(family));
		return "family/family";
	}

	/**
	 * The server's own clock, which at home is the family's too; in UTC it says nothing.
	 */
	private static String here() {
		ZoneId here = ZoneId.systemDefault();
		return (here.normalized() != ZoneOffset.UTC) ? here.getId() : "";
	}

	private static List<String> zones() {
		return ZoneId.getAvailableZoneIds()
			.stream()
			.filter((zone) -> zone
				.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*|UTC"))
			.sorted()
			.toList();
	}

	/** A family in its own words. */
	record Form(@NotBlank @Size(max = 80) String name, @NotBlank String timeZone) {

		ZoneId zone(Errors errors) {
			try {
				return ZoneId.of((this.timeZone != null) ? this.timeZone : "");
			}
			catch (DateTimeException ex) {
				if (!errors.hasFieldErrors("timeZone")) {
					errors.rejectValue("timeZone", "family.timeZone.unknown");
				}
				return ZoneId.systemDefault();
			}
		}

	}

	/** Sends whoever has no family yet to found one, and a coach to their desk. */
	@ControllerAdvice
	static class Founding {

		@ExceptionHandler(NoFamilyYet.class)
		String found(HttpServletRequest request) {
			return request.isUserInRole("COACH") ? "redirect:/coach" : "redirect:/family/new";
		}

	}

}
