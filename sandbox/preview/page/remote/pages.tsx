import { Anchor, Breadcrumbs, Button, Group, Text, Title } from "@mantine/core";
import { type ReactNode, useEffect } from "react";
import { addressWith, goTo, pagePath } from "../page-address.ts";
import { type BaseProps, type Handler, type Href } from "./remote-props.ts";
import { useLink } from "./triggers.tsx";

interface PageLinkProps extends BaseProps {
  to: string;
  params?: Record<string, string>;
}

/** A place in the same app page: a click stays on the page, a new tab opens it there. */
function placeOf({ to, params }: PageLinkProps) {
  const href = addressWith({ path: pagePath(to, params) });
  return {
    href,
    onClick(event: { preventDefault(): void; metaKey: boolean; ctrlKey: boolean }) {
      if (event.metaKey || event.ctrlKey) return;
      event.preventDefault();
      goTo(href);
    },
  };
}

const PageLink = (props: PageLinkProps) => (
  <Anchor fz="inherit" {...placeOf(props)} data-test-id={props.testId}>
    {props.children}
  </Anchor>
);

const HeaderPageLink = (props: PageLinkProps) => (
  <Button component="a" size="sm" variant="default" {...placeOf(props)}>
    {props.children}
  </Button>
);

function HeaderLink({ children, href, onClick }: BaseProps & { href?: Href; onClick?: Handler }) {
  const link = useLink(href);
  return (
    <Button component="a" size="sm" variant="default" {...link} onClick={() => onClick?.(undefined)}>
      {children}
    </Button>
  );
}

function PageTitle({ children }: { children?: string | string[] }) {
  const title = [children].flat().join("");
  useEffect(() => {
    document.title = title;
  }, [title]);
  return <Title order={2}>{children}</Title>;
}

const Pass = ({ children }: { children?: ReactNode }) => <>{children}</>;

export const pageComponents = {
  PageLink,
  PageTitle,
  PageHeader: ({ children }: BaseProps) => <Group justify="flex-end">{children}</Group>,
  PageHeaderPrimaryAction: Pass,
  PageHeaderSecondaryActions: Pass,
  PageHeaderLink: HeaderLink,
  PageHeaderPageLink: HeaderPageLink,
  PageBreadcrumbs: ({ children }: BaseProps) => <Breadcrumbs separator="›">{children}</Breadcrumbs>,
  PageBreadcrumbsPageLink: PageLink,
  PageBreadcrumbsCurrent: ({ children }: BaseProps) => (
    <Text span size="sm" aria-current="page">
      {children}
    </Text>
  ),
};
