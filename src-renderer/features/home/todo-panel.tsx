import { Button } from '@mantine/core'
import { useLocation } from 'wouter'
import { useTexts } from '../../hooks/use-texts.ts'
import classes from './home.module.css'
import { Panel } from './panel.tsx'
import { ProtectionNote } from './protection-note.tsx'
import { type Todo, type Unpaid, useTodos } from './use-todos.ts'

export function TodoPanel({ counts }: { readonly counts: Unpaid }) {
  const t = useTexts().home
  const todos = useTodos(counts)

  return (
    <Panel title={t.today}>
      {todos?.length === 0 && (
        <div className={classes.calm}>
          <p>{t.nothing}</p>
          <p className={classes.detail}>{t.nothingHint}</p>
        </div>
      )}
      <ul className={classes.list}>
        {todos?.map((todo) => (
          <TodoLine key={todo.title} todo={todo} />
        ))}
      </ul>
      <ProtectionNote />
    </Panel>
  )
}

function TodoLine({ todo }: { readonly todo: Todo }) {
  const [, go] = useLocation()
  return (
    <li className={classes.todo}>
      <div className={classes.todoText}>
        <p className={classes.todoTitle}>{todo.title}</p>
        <p className={classes.detail}>{todo.detail}</p>
      </div>
      {todo.figure && <span className={classes.figure}>{todo.figure}</span>}
      <Button
        variant="default"
        className={classes.todoAct ?? ''}
        aria-label={`${todo.title} ${todo.act}`}
        onClick={() => go(todo.path)}
      >
        {todo.act}
      </Button>
    </li>
  )
}
