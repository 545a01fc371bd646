package firstattempt.account;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import firstattempt.web.FirstStyle;
import firstattempt.web.Tries;
import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.rememberme.RememberMeAuthenticationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The gate: who may come in, by which door, and what every answer says about safety. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self' %s; img-src 'self' data:; "
			+ "font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; "
			+ "base-uri 'none'; frame-ancestors 'none'";

	private static final Duration TOKEN_KEPT = Duration.ofDays(180);

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	Tries passwords(Clock clock) {
		return new Tries(10, Duration.ofMinutes(15), clock);
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	@Bean
	UserDetailsService people(Accounts accounts) {
		return (email) -> accounts.findByEmail(Account.normalized(email))
			.map(SignedIn::as)
			.orElseThrow(() -> new UsernameNotFoundException("Nobody registered with this address"));
	}

	@Bean
	DeviceMemory deviceMemory(UserDetailsService people, RememberedDevices devices, Accounts accounts, Clock clock) {
		return new DeviceMemory(UUID.randomUUID().toString(), people, devices, accounts, clock);
	}

	/**
	 * Files for everybody need no session and may stay in a browser for as long as it
	 * likes.
	 */
	@Bean
	@Order(1)
	SecurityFilterChain files(HttpSecurity http) {
		return http.securityMatcher("/css/**", "/js/**", "/img/**", "/fonts/**", "/favicon.svg", "/favicon.ico")
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.requestCache(AbstractHttpConfigurer::disable)
			.securityContext(AbstractHttpConfigurer::disable)
			.sessionManagement(AbstractHttpConfigurer::disable)
			.csrf(AbstractHttpConfigurer::disable)
			.headers((headers) -> headers.cacheControl((cache) -> cache.disable()))
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain pages(HttpSecurity http, DeviceMemory memory, Accounts accounts, LostWords lostWords,
			Tries tries, FirstStyle firstStyle,
			@Value("${server.servlet.session.cookie.secure:false}") boolean secure) {
		CookieCsrfTokenRepository tokens = new CookieCsrfTokenRepository();
		tokens.setCookieCustomizer((cookie) -> cookie.httpOnly(true).sameSite("Lax").maxAge(TOKEN_KEPT).secure(secure));
		return http
			.authorizeHttpRequests(
					(requests) -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
						.permitAll()
						.requestMatchers("/welcome", "/register", "/sign-in", "/password/**", "/error",
								"/actuator/health", "/themes", "/demo", "/demo/coach", "/manifest.webmanifest",
								"/sw.js", "/offline/**", "/style", "/language")
						.permitAll()
						.requestMatchers((request) -> request.getAttribute(Lent.ATTRIBUTE) != null)
						.permitAll()
						.requestMatchers("/coach/**")
						.hasRole("COACH")
						.requestMatchers("/", "/settings/**", "/join/**", "/device")
						.authenticated()
						.anyRequest()
						.hasRole("PARENT"))
			.formLogin((form) -> form.loginPage("/sign-in")
				.successHandler(lostWords.successHandler())
				.failureHandler(lostWords.failureHandler()))
			.logout((logout) -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/welcome"))
			.rememberMe((remember) -> remember.rememberMeServices(memory).key(memory.getKey()))
			.csrf((csrf) -> csrf.csrfTokenRepository(tokens))
			.exceptionHandling((errors) -> errors.authenticationEntryPoint(lostWords).accessDeniedHandler(lostWords))
			.headers((headers) -> headers
				.contentSecurityPolicy((policy) -> policy.policyDirectives(POLICY.formatted(firstStyle.policySource())))
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
			.requestCache(Customizer.withDefaults())
			.addFilterBefore(new TriesFilter(tries, lostWords.failureHandler()),
					UsernamePasswordAuthenticationFilter.class)
			.addFilterBefore(new StampFilter(accounts), RememberMeAuthenticationFilter.class)
			.build();
	}

}
