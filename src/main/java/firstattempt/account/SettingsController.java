package firstattempt.account;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own name, password and devices, and the way out. */
@Controller
class SettingsController {

	private static final String REDIRECT = "redirect:/settings";

	private final Registrar registrar;

	private final DeviceMemory memory;

	private final Clock clock;

	SettingsController(Registrar registrar, DeviceMemory memory, Clock clock) {
		this.registrar = registrar;
		this.memory = memory;
		this.clock = clock;
	}

	@GetMapping("/settings")
	String settings(@CurrentAccount Account account, Model model, HttpServletRequest request) {
		return page(account, model, request);
	}

	@PostMapping("/settings/name")
	String rename(@CurrentAccount Account account, @Valid @ModelAttribute("nameForm") NameForm form,
			BindingResult errors, Model model, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes flash) {
		if (errors.hasErrors()) {
			return refused(account, model, request, response);
		}
		this.registrar.rename(account.id(), form.name());
		flash.addFlashAttribute("notice", "settings.name.saved");
		return REDIRECT;
	}

	@PostMapping("/settings/password")
	String changePassword(@CurrentAccount Account account, @Valid @ModelAttribute("passwordForm") PasswordForm form,
			BindingResult errors, Model model, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes flash) {
		if (!errors.hasFieldErrors("current") && !this.registrar.knows(account, form.current())) {
			errors.rejectValue("current", "settings.password.wrong");
		}
		if (errors.hasErrors()) {
			return refused(account, model, request, response);
		}
		boolean remembered = this.memory.thisDevice(request).isPresent();
		Account changed = this.registrar.changePassword(account.id(), form.password());
		stayIn(changed, remembered, request, response);
		flash.addFlashAttribute("notice", "settings.password.saved");
		return REDIRECT;
	}

	@PostMapping("/settings/devices/{id}/sign-out")
	String signOut(@CurrentAccount Account account, @PathVariable UUID id, HttpServletRequest request,
			HttpServletResponse response, RedirectAttributes flash) {
		Account changed = this.registrar.signOut(account.id(), id);
		stayIn(changed, false, request, response);
		flash.addFlashAttribute("notice", "settings.device.signedOut");
		return REDIRECT;
	}

	@PostMapping("/settings/close")
	String close(@CurrentAccount Account account, @Valid @ModelAttribute("closeForm") CloseForm form,
			BindingResult errors, Model model, HttpServletRequest request, HttpServletResponse response,
			RedirectAttributes flash) {
		if (!account.visiting() && !this.registrar.knows(account, form.password())) {
			errors.rejectValue("password", "settings.password.wrong");
		}
		if (errors.hasErrors()) {
			return refused(account, model, request, response);
		}
		this.registrar.close(account.id());
		Authentication person = SecurityContextHolder.getContext().getAuthentication();
		this.memory.logout(request, response, person);
		new SecurityContextLogoutHandler().logout(request, response, person);
		flash.addFlashAttribute("notice", "settings.closed");
		flash.addFlashAttribute("left", true);
		return "redirect:/welcome";
	}

	private void stayIn(Account account, boolean remember, HttpServletRequest request, HttpServletResponse response) {
		this.registrar.signIn(account, request, response);
		if (remember) {
			this.memory.onLoginSuccess(request, response, SecurityContextHolder.getContext().getAuthentication());
		}
	}

	private String refused(Account account, Model model, HttpServletRequest request, HttpServletResponse response) {
		response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
		return page(account, model, request);
	}

	private String page(Account account, Model model, HttpServletRequest request) {
		model.addAttribute("account", account);
		Instant now = Instant.now(this.clock);
		model.addAttribute("devices",
				this.registrar.devicesOf(account.id()).stream().map((device) -> Device.of(device, now)).toList());
		model.addAttribute("thisDevice", this.memory.thisDevice(request).map(RememberedDevice::id).orElse(null));
		addIfAbsent(model, "nameForm", new NameForm(account.name()));
		addIfAbsent(model, "passwordForm", new PasswordForm("", ""));
		addIfAbsent(model, "closeForm", new CloseForm(""));
		return "account/settings";
	}

	private static void addIfAbsent(Model model, String name, Object form) {
		if (!model.containsAttribute(name)) {
			model.addAttribute(name, form);
		}
	}

	/**
	 * A device that stays signed in. When it was used is said without a date: an account
	 * has no clock of its own.
	 *
	 * @param id which
	 * @param label what it is called
	 * @param lastUsedAt when it was used last
	 * @param daysAgo how many whole days ago that was
	 */
	record Device(UUID id, String label, Instant lastUsedAt, long daysAgo) {

		static Device of(RememberedDevice device, Instant now) {
			return new Device(device.id(), device.label(), device.lastUsedAt(),
					Math.max(0, Duration.between(device.lastUsedAt(), now).toDays()));
		}

	}

	/** A new name. */
	record NameForm(@NotBlank @Size(max = 80) String name) {
	}

	/** A new password, and the one it replaces. */
	record PasswordForm(@NotBlank String current, @NotBlank @Size(min = 10, max = 200) String password) {
	}

	/** The password again, so that nobody closes an account by mistake. */
	record CloseForm(@NotNull String password) {

		CloseForm {
			password = (password != null) ? password : "";
		}

	}

}
